package io.conoscope.table;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/// Names as expressions write them: case does not count, and what is no plain word stands in
/// double quotes.
final class AttributeNames {

    /// Words that DuckDB does not take for a name.
    private static final Set<String> RESERVED =
            Set.of(
                    "all",
                    "analyse",
                    "analyze",
                    "and",
                    "any",
                    "array",
                    "as",
                    "asc",
                    "asymmetric",
                    "between",
                    "both",
                    "case",
                    "cast",
                    "check",
                    "collate",
                    "column",
                    "constraint",
                    "create",
                    "default",
                    "deferrable",
                    "desc",
                    "describe",
                    "distinct",
                    "do",
                    "else",
                    "end",
                    "except",
                    "exists",
                    "extract",
                    "false",
                    "fetch",
                    "for",
                    "foreign",
                    "from",
                    "group",
                    "having",
                    "in",
                    "initially",
                    "intersect",
                    "interval",
                    "into",
                    "is",
                    "isnull",
                    "lambda",
                    "lateral",
                    "leading",
                    "like",
                    "limit",
                    "map",
                    "not",
                    "notnull",
                    "null",
                    "offset",
                    "on",
                    "only",
                    "or",
                    "order",
                    "overlay",
                    "pivot",
                    "pivot_longer",
                    "pivot_wider",
                    "placing",
                    "position",
                    "primary",
                    "qualify",
                    "references",
                    "returning",
                    "row",
                    "select",
                    "show",
                    "similar",
                    "some",
                    "substring",
                    "summarize",
                    "symmetric",
                    "table",
                    "then",
                    "to",
                    "trailing",
                    "treat",
                    "trim",
                    "true",
                    "union",
                    "unique",
                    "unpivot",
                    "using",
                    "values",
                    "variadic",
                    "when",
                    "where",
                    "window",
                    "with");

    private AttributeNames() {}

    /// What equal names have in common.
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// As it stands in an expression.
    static String written(String name) {
        boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]*") && !RESERVED.contains(key(name));
        return plain ? name : quoted(name);
    }

    /// In double quotes.
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// Words in single quotes.
    static String literal(String words) {
        return '\'' + words.replace("'", "''") + '\'';
    }

    /// As a list for people.
    static String list(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
