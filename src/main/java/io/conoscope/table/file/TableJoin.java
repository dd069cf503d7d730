package io.conoscope.table.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table's columns with one value an item.
///
/// @param columns  of as many rows as there are items
/// @param matched  how many items have a row of the table
/// @param used     how many rows of the table belong to an item
/// @param repeated how many rows have a key that an earlier row has, which counts alone
public record TableJoin(List<Column> columns, int matched, int used, int repeated) {

    private static final int SHOWN = 3;

    /// From the strictest on: as it is, the file's name without its folder, without its ending.
    private static final List<UnaryOperator<String>> RULES =
            List.of(String::strip, TableJoin::fileName, TableJoin::stem);

    public TableJoin {
        columns = List.copyOf(columns);
    }

    /// Row by row.
    ///
    /// @param first the item of the table's first row
    /// @param count how many rows are expected
    /// @param items how many items there are in all
    /// @throws ConoscopeException `table.joinRows` if there are more or fewer
    public static TableJoin byRow(TableContents table, int first, int count, int items)
            throws ConoscopeException {
        if (table.rows() != count) {
            throw new ConoscopeException("table.joinRows", null, table.file(), table.rows(), count);
        }
        var rows = new int[items];
        Arrays.setAll(rows, i -> i >= first && i < first + count ? i - first : -1);
        return of(table.columns(), rows, 0);
    }

    /// By a column whose values name items: the same words, or the same file but for its folder
    /// or its ending. The strictest of these that matches anything decides.
    ///
    /// @param key   the column's name
    /// @param items the name of each item; null for one that has none
    /// @throws ConoscopeException `table.joinColumn` if there is no such column, `table.joinNone`
    ///     if nothing matches
    public static TableJoin byKey(
            TableContents table, String key, List<? extends @Nullable String> items)
            throws ConoscopeException {
        var column = column(table, key);
        for (var rule : RULES) {
            var rowOfKey = new HashMap<String, Integer>();
            int repeated = 0;
            for (int row = 0; row < column.rows(); row++) {
                if (!column.isMissing(row)) {
                    var before = rowOfKey.putIfAbsent(rule.apply(column.text(row)), row);
                    repeated += before == null ? 0 : 1;
                }
            }
            var rows = rows(items, rule, rowOfKey);
            if (Arrays.stream(rows).anyMatch(row -> row >= 0)) {
                return of(table.columns(), rows, repeated);
            }
        }
        throw new ConoscopeException(
                "table.joinNone",
                null,
                table.rows(),
                table.file(),
                column.name(),
                shown(column.labels().stream()),
                shown(items.stream().filter(Objects::nonNull).map(Objects::requireNonNull)));
    }

    private static CategoryColumn column(TableContents table, String key)
            throws ConoscopeException {
        for (var column : table.columns()) {
            if (column.name().equalsIgnoreCase(key)) {
                return switch (column) {
                    case CategoryColumn words -> words;
                    case NumberColumn numbers -> CategoryColumn.of(key, texts(numbers));
                };
            }
        }
        throw new ConoscopeException(
                "table.joinColumn", null, table.file(), key, String.join(", ", table.names()));
    }

    private static List<@Nullable String> texts(Column column) {
        var texts = new @Nullable String[column.rows()];
        Arrays.setAll(texts, row -> column.isMissing(row) ? null : column.text(row));
        return Arrays.asList(texts);
    }

    private static int[] rows(
            List<? extends @Nullable String> items,
            UnaryOperator<String> rule,
            Map<String, Integer> rowOfKey) {
        var rows = new int[items.size()];
        Arrays.setAll(
                rows,
                i -> {
                    var name = items.get(i);
                    return name == null ? -1 : rowOfKey.getOrDefault(rule.apply(name), -1);
                });
        return rows;
    }

    private static TableJoin of(List<Column> columns, int[] rows, int repeated) {
        var found = Arrays.stream(rows).filter(row -> row >= 0);
        int matched = (int) Arrays.stream(rows).filter(row -> row >= 0).count();
        int used = (int) found.distinct().count();
        return new TableJoin(
                columns.stream().map(column -> picked(column, rows)).toList(),
                matched,
                used,
                repeated);
    }

    /// A column's values for some rows, in their order; none where the row is -1.
    public static Column picked(Column column, int[] rows) {
        return switch (column) {
            case NumberColumn numbers ->
                    new NumberColumn(
                            numbers.name(),
                            Arrays.stream(rows)
                                    .mapToDouble(r -> r < 0 ? Double.NaN : numbers.values()[r])
                                    .toArray(),
                            numbers.whole());
            case CategoryColumn words ->
                    new CategoryColumn(
                            words.name(),
                            Arrays.stream(rows).map(r -> r < 0 ? -1 : words.codes()[r]).toArray(),
                            words.labels());
        };
    }

    private static String fileName(String path) {
        var bare = path.strip();
        return bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
    }

    private static String stem(String path) {
        var name = fileName(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String shown(Stream<String> names) {
        return names.limit(SHOWN).collect(Collectors.joining(", "));
    }
}
