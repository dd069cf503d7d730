package io.conoscope.table.file;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;
import io.conoscope.table.DuckDatabase;

import org.duckdb.DuckDBConnection;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads tables by DuckDB, in a database of its own that reaches this one file only.
final class TableReader {

    private static final String MEMORY = "1GB";
    private static final int MOST_ROWS = 20_000_000;
    private static final Pattern PATTERN_SIGNS = Pattern.compile("[*?\\[\\]{}]");
    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");

    /// What a column may be; anything else is a list or bytes.
    private static final Pattern SINGLE = Pattern.compile("(?!.*[\\[(]).*|DECIMAL\\(.*|ENUM\\(.*");

    private TableReader() {}

    static TableContents read(Path file, TableFile.Format format) throws ConoscopeException {
        if (InputFile.require(file) == 0) {
            throw new ConoscopeException("table.empty", null, file);
        }
        Path stand = null;
        try {
            var path = file.toRealPath();
            if (PATTERN_SIGNS.matcher(path.toString()).find()) {
                stand = standIn(path);
                path = stand;
            }
            return query(file, source(path, format));
        } catch (MalformedInputException e) {
            throw new ConoscopeException("table.encoding", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        } finally {
            ParquetFile.deleteQuietly(stand);
        }
    }

    /// DuckDB takes such names for patterns: the same file by a plain name.
    private static Path standIn(Path file) throws IOException {
        var stand = Files.createTempFile("conoscope-table", ".table");
        Files.delete(stand);
        try {
            return Files.createLink(stand, file);
        } catch (IOException | UnsupportedOperationException e) {
            return Files.copy(file, stand);
        }
    }

    /// @param path  what DuckDB opens
    /// @param query a table of it
    private record Source(Path path, String query) {}

    private static Source source(Path path, TableFile.Format format) throws IOException {
        var name = ParquetFile.literal(path.toString());
        return new Source(
                path,
                switch (format) {
                    case PARQUET -> "read_parquet(" + name + ")";
                    case JSON_LINES ->
                            "read_json("
                                    + name
                                    + ", format = 'newline_delimited', sample_size = -1,"
                                    + " maximum_depth = 2)";
                    case CSV, TSV -> separated(name, TableHeader.read(path, format));
                });
    }

    private static String separated(String name, TableHeader header) {
        var columns =
                header.names().stream()
                        .map(column -> ParquetFile.literal(column) + ": 'VARCHAR'")
                        .collect(Collectors.joining(", "));
        return "read_csv("
                + name
                + ", auto_detect = false, header = true, quote = '\"', escape = '\"', delim = '"
                + header.separator()
                + "', columns = {"
                + columns
                + "})";
    }

    private static TableContents query(Path file, Source source) throws ConoscopeException {
        try (var connection = DuckDatabase.open(MEMORY)) {
            DuckDatabase.execute(
                    connection,
                    "SET temp_directory = ''",
                    "SET autoinstall_known_extensions = false",
                    "SET autoload_known_extensions = false",
                    "SET allowed_paths = [" + ParquetFile.literal(source.path().toString()) + "]",
                    "SET enable_external_access = false",
                    "SET lock_configuration = true");
            return contents(connection, file, source.query());
        } catch (SQLException e) {
            var said = LINE.matcher(String.valueOf(e.getMessage()));
            var line = source.query().startsWith("read_json") ? badLine(source.path()) : "";
            line = line.isEmpty() && said.find() ? said.group(1) : line;
            throw line.isEmpty()
                    ? new ConoscopeException("table.malformed", e, file, words(e))
                    : new ConoscopeException("table.line", e, file, line, words(e));
        }
    }

    /// The number of the first line that is no JSON, which DuckDB counts otherwise.
    private static String badLine(Path file) {
        var json = new Gson().getAdapter(JsonElement.class);
        int number = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    json.fromJson(line);
                }
            }
            return "";
        } catch (IOException | JsonParseException e) {
            return Integer.toString(number);
        }
    }

    private static TableContents contents(DuckDBConnection connection, Path file, String query)
            throws SQLException, ConoscopeException {
        var warnings = new ArrayList<String>();
        var columns = new ArrayList<ColumnBuilder>();
        var selected = new ArrayList<String>();
        for (var column : types(connection, query)) {
            if (SINGLE.matcher(column.getValue()).matches() && !column.getValue().equals("BLOB")) {
                columns.add(new ColumnBuilder(column.getKey()));
                var name = ParquetFile.quoted(column.getKey());
                selected.add(
                        column.getValue().equals("JSON") ? name + "->>'$'" : name + "::VARCHAR");
            } else {
                warnings.add(column.getKey() + " holds lists or bytes and was left out");
            }
        }
        if (columns.isEmpty()) {
            throw new ConoscopeException("table.empty", null, file);
        }
        int rows = 0;
        var sql = "SELECT " + String.join(", ", selected) + " FROM " + query;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            for (; found.next(); rows++) {
                if (rows == MOST_ROWS) {
                    throw new ConoscopeException("table.rows", null, file, MOST_ROWS);
                }
                for (int c = 0; c < columns.size(); c++) {
                    columns.get(c).add(found.getString(c + 1));
                }
            }
        }
        if (rows == 0) {
            throw new ConoscopeException("table.empty", null, file);
        }
        var built = columns.stream().map(column -> column.build(warnings)).toList();
        return new TableContents(file, rows, built, warnings);
    }

    private static List<Map.Entry<String, String>> types(DuckDBConnection connection, String query)
            throws SQLException {
        var types = new ArrayList<Map.Entry<String, String>>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("DESCRIBE SELECT * FROM " + query)) {
            while (found.next()) {
                types.add(Map.entry(found.getString(1), found.getString(2)));
            }
        }
        return types;
    }

    /// What DuckDB says, without its advice on its own options.
    static String words(SQLException e) {
        return String.valueOf(e.getMessage())
                .replaceFirst("^Invalid Input Error: ", "")
                .replaceFirst(
                        "(?s)^Malformed JSON in file .*?, at byte \\d+ in line \\d+: ", "no JSON: ")
                .replaceFirst("^CSV Error on Line: \\d+\\R", "")
                .lines()
                .limit(2)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
