package io.conoscope.table.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.TemporaryPaths;
import io.conoscope.base.WholeFile;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.DuckDatabase;
import io.conoscope.table.NumberColumn;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes Parquet by DuckDB, compressed with Zstandard.
final class ParquetFile {

    private static final String MEMORY = "1GB";

    private ParquetFile() {}

    static void write(
            Path target,
            List<? extends Column> columns,
            List<ListColumn> lists,
            Map<String, String> metadata)
            throws ConoscopeException {
        Path part = null;
        try {
            var file = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            var folder = file.getParent();
            if (folder == null || Files.isDirectory(file)) {
                throw new ConoscopeException("file.root", null, target);
            }
            Files.createDirectories(folder);
            part = TemporaryPaths.beside(file);
            fill(part, columns, lists, metadata);
            WholeFile.moveIntoPlace(part, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, target, e);
        } catch (SQLException e) {
            throw new ConoscopeException("file.write", e, target, TableReader.words(e));
        } finally {
            deleteQuietly(part);
        }
    }

    private static void fill(
            Path part,
            List<? extends Column> columns,
            List<ListColumn> lists,
            Map<String, String> metadata)
            throws ConoscopeException, SQLException {
        var spill = part.resolveSibling(part.getFileName() + ".part");
        try (var connection = DuckDatabase.open(MEMORY)) {
            DuckDatabase.execute(
                    connection,
                    "SET temp_directory = " + literal(spill.toString()),
                    create(columns, lists));
            append(connection, columns, lists);
            DuckDatabase.execute(
                    connection,
                    "COPY t TO "
                            + literal(part.toString())
                            + " (FORMAT parquet, COMPRESSION zstd"
                            + (metadata.isEmpty() ? "" : ", KV_METADATA {" + pairs(metadata) + "}")
                            + ")");
        } finally {
            deleteQuietly(spill);
        }
    }

    private static String create(List<? extends Column> columns, List<ListColumn> lists) {
        var definitions = new ArrayList<String>();
        for (var column : columns) {
            definitions.add(quoted(column.name()) + " " + type(column));
        }
        for (var list : lists) {
            definitions.add(
                    quoted(list.name())
                            + (list.whole() ? " INTEGER[" : " FLOAT[")
                            + list.row().apply(0).length
                            + "]");
        }
        return "CREATE TABLE t(" + String.join(", ", definitions) + ")";
    }

    private static String type(Column column) {
        return switch (column) {
            case NumberColumn numbers -> numbers.whole() ? "BIGINT" : "DOUBLE";
            case CategoryColumn words -> "VARCHAR";
        };
    }

    private static void append(
            DuckDBConnection connection, List<? extends Column> columns, List<ListColumn> lists)
            throws SQLException {
        try (var rows = connection.createAppender("t")) {
            for (int row = 0; row < columns.getFirst().rows(); row++) {
                rows.beginRow();
                for (var column : columns) {
                    append(rows, column, row);
                }
                for (var list : lists) {
                    append(rows, list, row);
                }
                rows.endRow();
            }
        }
    }

    private static void append(DuckDBAppender rows, Column column, int row) throws SQLException {
        if (column.isMissing(row)) {
            rows.appendNull();
            return;
        }
        switch (column) {
            case NumberColumn numbers when numbers.whole() ->
                    rows.append((long) numbers.values()[row]);
            case NumberColumn numbers -> rows.append(numbers.values()[row]);
            case CategoryColumn words -> rows.append(words.text(row));
        }
    }

    private static void append(DuckDBAppender rows, ListColumn list, int row) throws SQLException {
        var values = list.row().apply(row);
        if (list.whole()) {
            var whole = new int[values.length];
            for (int i = 0; i < whole.length; i++) {
                whole[i] = (int) values[i];
            }
            rows.append(whole);
        } else {
            rows.append(values);
        }
    }

    private static String pairs(Map<String, String> metadata) {
        return new TreeMap<>(metadata)
                .entrySet().stream()
                        .map(e -> quoted(e.getKey()) + ": " + literal(e.getValue()))
                        .collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String words) {
        return '\'' + words.replace("'", "''") + '\'';
    }

    static void deleteQuietly(@org.jspecify.annotations.Nullable Path path) {
        if (path != null) {
            try {
                TemporaryPaths.delete(path);
            } catch (IOException e) {
                // The failure that led here is the one to report.
            }
        }
    }
}
