package io.conoscope.table;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A table with a row for every item, and queries over it. Safe on any thread; one call at a time.
///
/// DuckDB is started by the first expression, and a column is copied into it by the first
/// expression that names it: some 100 ms for a million rows. Names that differ in case only are
/// the same. What an expression may be, and why: docs/decisions/0174.
public final class AttributeTable implements AutoCloseable {

    /// DuckDB's own memory, beside Java's heap.
    private static final String MEMORY = "1GB";

    private static final int SLOWEST_SECONDS = 30;

    private final int items;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, String> loaded = new HashMap<>();
    private @Nullable DuckDBConnection connection;
    private @Nullable ExpressionCheck check;
    private int tables;

    /// @param items how many rows there are
    public AttributeTable(int items) {
        this.items = items;
    }

    /// How many rows there are.
    public int items() {
        return items;
    }

    /// Adds a column; one of the same name is replaced.
    ///
    /// @throws IllegalArgumentException if it has not one value an item
    public synchronized void put(Column column) {
        if (column.rows() != items) {
            throw new IllegalArgumentException(
                    column.name() + " has " + column.rows() + " rows, the table " + items);
        }
        remove(column.name());
        columns.put(AttributeNames.key(column.name()), column);
    }

    /// Removes a column; one that is not there is none of its business.
    public synchronized void remove(String name) {
        columns.remove(AttributeNames.key(name));
        var table = loaded.remove(AttributeNames.key(name));
        if (table != null) {
            try {
                DuckDatabase.execute(Objects.requireNonNull(connection), "DROP TABLE " + table);
            } catch (SQLException e) {
                throw new IllegalStateException("a table of ours: " + table, e);
            }
        }
    }

    /// The columns' names, in the order in which they came.
    public synchronized List<String> names() {
        return columns.values().stream().map(Column::name).toList();
    }

    /// A column's values.
    ///
    /// @throws ConoscopeException `table.missing` if there is none of that name
    public synchronized Column values(String name) throws ConoscopeException {
        var column = columns.get(AttributeNames.key(name));
        if (column == null) {
            throw new ConoscopeException("table.missing", null, name, AttributeNames.list(names()));
        }
        return column;
    }

    /// All items in the order of a column: numbers by size, words without regard to case, those
    /// without a value last; equal ones in the order of items.
    ///
    /// @throws ConoscopeException `table.missing` if there is none of that name
    public int[] order(String name, boolean descending) throws ConoscopeException {
        return ColumnOrder.of(values(name), descending);
    }

    /// What could stand at a place of an expression.
    ///
    /// @param caret in [0, length of the text]
    public Completion complete(String text, int caret) {
        List<Column> known;
        synchronized (this) {
            known = List.copyOf(columns.values());
        }
        return Completions.at(text, caret, known);
    }

    /// The items for which an expression is true, in order.
    ///
    /// @throws ExpressionException what is wrong with it, and where
    /// @throws ConoscopeException `table.engine` if DuckDB cannot be started
    public int[] where(String expression) throws ConoscopeException {
        return where(expression, new CancellationToken());
    }

    /// The items for which an expression is true, in order.
    ///
    /// @param token asked before and after the query, which itself takes 30 s at most
    /// @throws ExpressionException what is wrong with it, and where
    /// @throws ConoscopeException `table.engine` if DuckDB cannot be started
    public synchronized int[] where(String expression, CancellationToken token)
            throws ConoscopeException {
        var database = started();
        token.throwIfCancelled();
        try {
            var used = Objects.requireNonNull(check).attributes(expression, names());
            load(used);
            token.throwIfCancelled();
            requireCondition(database, expression, used);
            return select(database, expression, used, token);
        } catch (SQLException e) {
            throw new ExpressionException("expression.failed", e, words(e));
        }
    }

    /// Copies columns into DuckDB ahead of the first expression that names them.
    ///
    /// @throws ConoscopeException `table.missing` if there is none of a name
    public synchronized void prepare(String... names) throws ConoscopeException {
        started();
        try {
            var known = new ArrayList<String>();
            for (var name : names) {
                known.add(values(name).name());
            }
            load(Set.copyOf(known));
        } catch (SQLException e) {
            throw new ConoscopeException("table.engine", e, words(e));
        }
    }

    @Override
    public synchronized void close() {
        var open = connection;
        connection = null;
        check = null;
        loaded.clear();
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB does not close", e);
            }
        }
    }

    private DuckDBConnection started() throws ConoscopeException {
        var open = connection;
        if (open == null) {
            open = DuckDatabase.fenced(MEMORY);
            connection = open;
            try {
                check = new ExpressionCheck(open);
                DuckDatabase.execute(
                        open,
                        "CREATE TABLE items AS SELECT range::INTEGER AS \"#item\" FROM range("
                                + items
                                + ")");
            } catch (SQLException e) {
                close();
                throw new ConoscopeException("table.engine", e, words(e));
            }
        }
        return open;
    }

    private void load(Set<String> names) throws SQLException {
        for (var name : names) {
            var key = AttributeNames.key(name);
            if (!loaded.containsKey(key)) {
                var table = "c" + tables++;
                ColumnLoader.load(
                        Objects.requireNonNull(connection),
                        table,
                        Objects.requireNonNull(columns.get(key)));
                loaded.put(key, table);
            }
        }
    }

    private String from(Set<String> used) {
        return used.stream()
                .map(name -> " POSITIONAL JOIN " + loaded.get(AttributeNames.key(name)))
                .collect(Collectors.joining("", " FROM items", ""));
    }

    /// A number would count as true where it is not 0.
    private void requireCondition(DuckDBConnection database, String expression, Set<String> used)
            throws ExpressionException, SQLException {
        var before = "SELECT (\n";
        try (var statement = database.prepareStatement(before + expression + "\n)" + from(used))) {
            var type = statement.getMetaData().getColumnTypeName(1);
            if (!type.equals("BOOLEAN")) {
                throw new ExpressionException("expression.condition", null, kind(type));
            }
        } catch (SQLException e) {
            throw meaning(expression, before.length(), e);
        }
    }

    private static String kind(String type) {
        return switch (type) {
            case "VARCHAR" -> "words";
            case "DATE", "TIMESTAMP", "TIME", "INTERVAL" -> "a time";
            case "\"NULL\"", "NULL" -> "no value";
            default -> type.endsWith("[]") ? "a list" : "a number";
        };
    }

    private int[] select(
            DuckDBConnection database, String expression, Set<String> used, CancellationToken token)
            throws ExpressionException, SQLException {
        var before = "SELECT \"#item\"" + from(used) + " WHERE (\n";
        try (var statement = database.createStatement()) {
            statement.setQueryTimeout(SLOWEST_SECONDS);
            try (var rows = statement.executeQuery(before + expression + "\n)")) {
                token.throwIfCancelled();
                var found = new int[items];
                int count = 0;
                while (rows.next()) {
                    found[count++] = rows.getInt(1);
                }
                var result = Arrays.copyOf(found, count);
                // In order already, which costs nothing then.
                Arrays.sort(result);
                return result;
            }
        } catch (SQLTimeoutException e) {
            throw new ExpressionException("expression.slow", e, SLOWEST_SECONDS);
        } catch (SQLException e) {
            throw meaning(expression, before.length(), e);
        }
    }

    private static ExpressionException meaning(String expression, int before, SQLException e) {
        var position = json(e).get("position");
        if (position == null) {
            return new ExpressionException("expression.failed", e, words(e));
        }
        int index = ExpressionCheck.index(expression, position.getAsInt() - before);
        return ExpressionException.at(index, "expression.meaning", words(e));
    }

    private static String words(SQLException e) {
        var message = json(e).get("exception_message");
        var all = message == null ? String.valueOf(e.getMessage()) : message.getAsString();
        return all.lines().findFirst().orElse("");
    }

    /// What DuckDB says, by name; empty where it says it otherwise.
    private static JsonObject json(SQLException e) {
        var said = String.valueOf(e.getMessage());
        int brace = said.indexOf('{');
        try {
            return brace < 0
                    ? new JsonObject()
                    : JsonParser.parseString(said.substring(brace)).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException other) {
            return new JsonObject();
        }
    }
}
