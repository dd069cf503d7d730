package io.conoscope.table;

import org.duckdb.DuckDBConnection;

import java.sql.SQLException;

/// Copies columns into tables of DuckDB, one column a table, in the order of rows: some 100 ns a
/// number, 300 ns a caption.
final class ColumnLoader {

    private ColumnLoader() {}

    /// @param table a name of ours, which nothing has yet
    static void load(DuckDBConnection connection, String table, Column column) throws SQLException {
        DuckDatabase.execute(
                connection,
                "CREATE TABLE "
                        + table
                        + "("
                        + AttributeNames.quoted(column.name())
                        + " "
                        + type(column)
                        + ")");
        try (var rows = connection.createAppender(table)) {
            for (int row = 0; row < column.rows(); row++) {
                rows.beginRow();
                if (column.isMissing(row)) {
                    rows.appendNull();
                } else {
                    switch (column) {
                        case NumberColumn numbers when numbers.whole() ->
                                rows.append((long) numbers.values()[row]);
                        case NumberColumn numbers -> rows.append(numbers.values()[row]);
                        case CategoryColumn words ->
                                rows.append(words.labels().get(words.codes()[row]));
                    }
                }
                rows.endRow();
            }
        }
    }

    private static String type(Column column) {
        return switch (column) {
            case NumberColumn numbers -> numbers.whole() ? "BIGINT" : "DOUBLE";
            case CategoryColumn words -> "VARCHAR";
        };
    }
}
