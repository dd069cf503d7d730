package io.conoscope.table;

import com.google.gson.JsonObject;

import io.conoscope.base.input.NearestWord;

import org.duckdb.DuckDBConnection;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The functions that an expression may use: DuckDB's scalar ones that always give the same for
/// the same, and know nothing but what they are given.
///
/// @param scalar     of one item
/// @param aggregates of many items
record KnownFunctions(Set<String> scalar, Set<String> aggregates) {

    /// They tell of settings, of the catalogue, or of other statements.
    private static final String WITHOUT =
            "function_name NOT SIMILAR TO '(pg_|duckdb_|has_|json_|from_json|txid_|__).*'"
                    + " AND function_name NOT IN ('current_setting', 'getvariable', 'getenv',"
                    + " 'current_query', 'current_schemas', 'current_schema', 'current_database',"
                    + " 'currval', 'nextval', 'query', 'error', 'in_search_path', 'version')";

    static KnownFunctions of(DuckDBConnection connection) throws SQLException {
        return new KnownFunctions(
                names(
                        connection,
                        "function_type = 'scalar' AND has_side_effects IS DISTINCT FROM true AND "
                                + WITHOUT),
                names(connection, "function_type = 'aggregate'"));
    }

    private static Set<String> names(DuckDBConnection connection, String condition)
            throws SQLException {
        var names = new TreeSet<String>();
        var sql = "SELECT DISTINCT function_name FROM duckdb_functions() WHERE " + condition;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /// @param at where the call stands, an index
    /// @throws ExpressionException if it may not be called
    void check(int at, JsonObject call) throws ExpressionException {
        var name = AttributeNames.key(call.get("function_name").getAsString());
        var schema = call.get("schema");
        if (schema != null && !schema.getAsString().equals("main")) {
            throw ExpressionException.at(
                    at, "expression.refused", schema.getAsString() + "." + name + "(…)");
        }
        if (call.has("catalog")) {
            throw ExpressionException.at(at, "expression.refused", name + " of a catalogue");
        }
        if (scalar.contains(name)) {
            return;
        }
        if (aggregates.contains(name)) {
            throw ExpressionException.at(at, "expression.aggregate", name);
        }
        var words = scalar.stream().filter(word -> Character.isLetter(word.charAt(0))).toList();
        throw ExpressionException.unknown(
                at, "expression.function", name, NearestWord.of(name, List.copyOf(words)));
    }
}
