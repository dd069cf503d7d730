package io.conoscope.table;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.base.input.NearestWord;

import org.duckdb.DuckDBConnection;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads an expression with DuckDB's own parser and lets pass what compares attributes, words and
/// numbers; nothing is run. Whatever is not on the lists here is refused.
final class ExpressionCheck {

    static final int LONGEST = 10_000;

    private static final String BEFORE = "SELECT * FROM items WHERE (\n";
    private static final String BEHIND = "\n)";

    private static final Set<String> ALLOWED =
            Set.of(
                    "COMPARISON",
                    "CONJUNCTION",
                    "CONSTANT",
                    "COLUMN_REF",
                    "FUNCTION",
                    "OPERATOR",
                    "BETWEEN",
                    "CASE",
                    "CAST",
                    "COLLATE");

    private static final Map<String, String> REFUSED =
            Map.of(
                    "SUBQUERY", "a query within the expression",
                    "WINDOW", "a window function",
                    "STAR", "*",
                    "PARAMETER", "a parameter",
                    "POSITIONAL_REFERENCE", "a column by its number",
                    "LAMBDA", "a function of its own");

    private final DuckDBConnection connection;
    private final KnownFunctions functions;

    ExpressionCheck(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        functions = KnownFunctions.of(connection);
    }

    /// The attributes that an expression names, as they are known, each once.
    ///
    /// @param names the attributes there are
    /// @throws ExpressionException what is wrong, and where
    Set<String> attributes(String expression, Collection<String> names)
            throws ExpressionException, SQLException {
        checkSigns(expression);
        var parsed = parse(expression);
        var nodes = new ArrayList<JsonObject>();
        collect(parsed, nodes);
        var used = new LinkedHashSet<String>();
        for (var node : nodes) {
            check(expression, node, names, used);
        }
        return used;
    }

    private static void checkSigns(String expression) throws ExpressionException {
        if (expression.isBlank()) {
            throw new ExpressionException("expression.empty", null);
        }
        if (expression.length() > LONGEST) {
            throw new ExpressionException("expression.long", null, expression.length(), LONGEST);
        }
        var open = new ArrayList<ExpressionToken>();
        for (var token : ExpressionToken.of(expression)) {
            if (token.isOpen()) {
                var quote = token.text().substring(0, 1);
                throw ExpressionException.at(token.from(), "expression.quote", quote);
            }
            switch (token.text()) {
                case ";", "--", "/*", "$", "?", "\0" ->
                        throw ExpressionException.at(token.from(), "expression.sign", token.text());
                case "(" -> open.addLast(token);
                case ")" -> {
                    if (open.isEmpty()) {
                        throw ExpressionException.at(token.from(), "expression.bracket", ")");
                    }
                    open.removeLast();
                }
                default -> {}
            }
        }
        if (!open.isEmpty()) {
            throw ExpressionException.at(open.getLast().from(), "expression.bracket", "(");
        }
    }

    /// The condition's tree.
    private JsonElement parse(String expression) throws ExpressionException, SQLException {
        var sql = "SELECT json_serialize_sql(?::VARCHAR, skip_empty := true, skip_null := true)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, BEFORE + expression + BEHIND);
            try (var rows = statement.executeQuery()) {
                rows.next();
                var json = JsonParser.parseString(rows.getString(1)).getAsJsonObject();
                if (json.get("error").getAsBoolean()) {
                    throw syntax(expression, json);
                }
                return condition(json);
            }
        }
    }

    private static JsonElement condition(JsonObject json) throws ExpressionException {
        var statements = json.getAsJsonArray("statements");
        var node = statements.get(0).getAsJsonObject().getAsJsonObject("node");
        if (statements.size() != 1
                || !node.get("type").getAsString().equals("SELECT_NODE")
                || !node.has("where_clause")) {
            throw ExpressionException.at(0, "expression.refused", "another query");
        }
        return node.get("where_clause");
    }

    private static ExpressionException syntax(String expression, JsonObject json) {
        var position = json.get("position");
        if (position == null) {
            return new ExpressionException(
                    "expression.failed", null, json.get("error_message").getAsString());
        }
        int index = index(expression, position.getAsInt() - BEFORE.length());
        for (var token : ExpressionToken.of(expression)) {
            if (token.from() <= index && index < token.to()) {
                return ExpressionException.at(token.from(), "expression.syntax", token.text());
            }
        }
        return ExpressionException.at(expression.length(), "expression.end");
    }

    /// The index of a character by the place of its first byte.
    static int index(String text, int bytes) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        int before = Math.clamp(bytes, 0, utf8.length);
        return new String(utf8, 0, before, StandardCharsets.UTF_8).length();
    }

    private static void collect(JsonElement element, List<JsonObject> nodes) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(child -> collect(child, nodes));
        } else if (element.isJsonObject()) {
            var object = element.getAsJsonObject();
            if (object.has("class")) {
                nodes.add(object);
            }
            object.asMap().values().forEach(child -> collect(child, nodes));
        }
    }

    private void check(
            String expression, JsonObject node, Collection<String> names, Set<String> used)
            throws ExpressionException {
        var kind = node.get("class").getAsString();
        int at = place(expression, node);
        if (!ALLOWED.contains(kind)) {
            throw ExpressionException.at(
                    at, "expression.refused", REFUSED.getOrDefault(kind, kind));
        }
        if (kind.equals("COLUMN_REF")) {
            var parts = new ArrayList<String>();
            node.getAsJsonArray("column_names").forEach(p -> parts.add(p.getAsString()));
            used.add(attribute(expression, at, String.join(".", parts), names));
        } else if (kind.equals("FUNCTION")) {
            functions.check(at, node);
        }
    }

    private static int place(String expression, JsonObject node) {
        var location = node.get("query_location");
        return location == null ? 0 : index(expression, location.getAsInt() - BEFORE.length());
    }

    private static String attribute(
            String expression, int at, String written, Collection<String> names)
            throws ExpressionException {
        for (var name : names) {
            if (AttributeNames.key(name).equals(AttributeNames.key(written))) {
                return name;
            }
        }
        if (names.isEmpty()) {
            throw ExpressionException.at(at, "expression.noAttributes", written);
        }
        if (expression.startsWith("\"", at)) {
            throw ExpressionException.unknown(
                    at, "expression.words", written, AttributeNames.literal(written));
        }
        throw ExpressionException.unknown(
                at,
                "expression.attribute",
                written,
                AttributeNames.written(NearestWord.of(written, List.copyOf(names))));
    }
}
