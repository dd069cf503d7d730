package io.conoscope.table;

import io.conoscope.table.ExpressionToken.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds what could stand at the caret by what stands before it: an attribute, a comparison, or
/// one of an attribute's values.
final class Completions {

    private static final int MOST_VALUES = 12;
    private static final int LONGEST_VALUE = 60;

    private static final Set<String> COMPARISONS =
            Set.of("=", "==", "<>", "!=", "<", "<=", ">", ">=", "like", "ilike");

    private static final List<String> OF_NUMBERS =
            List.of("<", "<=", "=", ">", ">=", "<>", "between", "is not null", "is null");

    private static final List<String> OF_WORDS =
            List.of("=", "<>", "ilike", "in", "is not null", "is null");

    private Completions() {}

    static Completion at(String text, int caret, List<Column> columns) {
        var before = new ArrayList<>(ExpressionToken.of(text.substring(0, caret)));
        var typed = "";
        if (!before.isEmpty() && isBeingTyped(before.getLast(), caret)) {
            typed = before.removeLast().text();
        }
        int from = caret - typed.length();
        return new Completion(from, end(text, from, caret), options(before, typed, columns));
    }

    private static boolean isBeingTyped(ExpressionToken token, int caret) {
        return token.to() == caret && (token.kind() != Kind.SIGN && !isClosed(token));
    }

    private static boolean isClosed(ExpressionToken token) {
        return (token.kind() == Kind.STRING || token.kind() == Kind.QUOTED) && !token.isOpen();
    }

    /// The rest of a word behind the caret is replaced with what stands before it.
    private static int end(String text, int from, int caret) {
        if (from == caret) {
            return caret;
        }
        return ExpressionToken.of(text).stream()
                .filter(token -> token.from() == from && !token.isOpen())
                .mapToInt(ExpressionToken::to)
                .findFirst()
                .orElse(caret);
    }

    private static List<String> options(
            List<ExpressionToken> before, String typed, List<Column> columns) {
        for (var column : columns) {
            if (isListed(before, column)) {
                return matching(values(column), typed);
            }
        }
        if (before.isEmpty() || startsCondition(before.getLast())) {
            return matching(attributes(columns, before), typed);
        }
        var last = before.getLast();
        for (var column : columns) {
            if (names(last, column)) {
                boolean number = column instanceof NumberColumn;
                return matching((number ? OF_NUMBERS : OF_WORDS).stream(), typed);
            }
            if (isCompared(before, column)) {
                return matching(values(column), typed);
            }
        }
        if (last.kind() == Kind.SIGN && !last.text().equals(")")) {
            return matching(columns.stream().map(c -> AttributeNames.written(c.name())), typed);
        }
        return matching(Stream.of("and", "or"), typed);
    }

    private static boolean startsCondition(ExpressionToken token) {
        return token.text().equals("(")
                || token.isWord("and")
                || token.isWord("or")
                || token.isWord("not");
    }

    private static Stream<String> attributes(List<Column> columns, List<ExpressionToken> before) {
        var names = columns.stream().map(column -> AttributeNames.written(column.name()));
        return !before.isEmpty() && before.getLast().isWord("not")
                ? names
                : Stream.concat(names, Stream.of("not"));
    }

    private static boolean names(ExpressionToken token, Column column) {
        var text = token.text();
        return switch (token.kind()) {
            case WORD -> text.equalsIgnoreCase(column.name());
            case QUOTED -> text.equalsIgnoreCase(AttributeNames.quoted(column.name()));
            case STRING, NUMBER, SIGN -> false;
        };
    }

    /// Whether a value of this column comes next: `split =`.
    private static boolean isCompared(List<ExpressionToken> before, Column column) {
        int last = before.size() - 1;
        return last > 0
                && COMPARISONS.contains(AttributeNames.key(before.get(last).text()))
                && names(before.get(last - 1), column);
    }

    /// Whether a value of this column comes next: `split in (`, `split in ('test',`.
    private static boolean isListed(List<ExpressionToken> before, Column column) {
        int i = before.size() - 1;
        if (i > 0 && before.get(i).text().equals(",")) {
            while (i > 0 && (before.get(i).text().equals(",") || isValue(before.get(i)))) {
                i--;
            }
        }
        return i > 1
                && before.get(i).text().equals("(")
                && before.get(i - 1).isWord("in")
                && names(before.get(i - 2), column);
    }

    private static boolean isValue(ExpressionToken token) {
        return token.kind() == Kind.STRING || token.kind() == Kind.NUMBER;
    }

    private static Stream<String> values(Column column) {
        if (!(column instanceof CategoryColumn words)) {
            return Stream.of();
        }
        var labels = words.labels();
        var counts = new int[labels.size()];
        for (int code : words.codes()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return IntStream.range(0, counts.length)
                .filter(label -> counts[label] > 0)
                .filter(label -> labels.get(label).length() <= LONGEST_VALUE)
                .boxed()
                .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
                .map(label -> AttributeNames.literal(labels.get(label)));
    }

    private static List<String> matching(Stream<String> options, String typed) {
        var bare = bare(typed);
        Predicate<String> fits = option -> bare(option).startsWith(bare);
        return options.filter(fits)
                .limit(typed.isEmpty() ? MOST_VALUES * 4L : MOST_VALUES)
                .toList();
    }

    private static String bare(String text) {
        var key = AttributeNames.key(text);
        return key.startsWith("'") || key.startsWith("\"") ? key.substring(1) : key;
    }
}
