package io.conoscope.table.file;

import com.google.gson.stream.JsonWriter;

import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/// Tables as lines of text, UTF-8: RFC 4180, or a JSON object a line.
final class TextTables {

    private TextTables() {}

    static void separated(
            List<? extends Column> columns,
            List<ListColumn> lists,
            char separator,
            OutputStream out)
            throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int count = columns.size() + lists.size();
        for (int c = 0; c < count; c++) {
            var name =
                    c < columns.size()
                            ? columns.get(c).name()
                            : lists.get(c - columns.size()).name();
            field(text, name, separator, c == count - 1);
        }
        for (int row = 0; row < columns.getFirst().rows(); row++) {
            for (int c = 0; c < count; c++) {
                var value =
                        c < columns.size()
                                ? columns.get(c).text(row)
                                : brackets(lists.get(c - columns.size()), row);
                field(text, value, separator, c == count - 1);
            }
        }
        text.flush();
    }

    private static void field(Writer text, String value, char separator, boolean last)
            throws IOException {
        boolean quoted =
                value.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        text.write(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        text.write(last ? "\r\n" : String.valueOf(separator));
    }

    private static String brackets(ListColumn list, int row) {
        var joined = new StringJoiner(" ", "[", "]");
        for (float value : list.row().apply(row)) {
            joined.add(list.whole() ? Integer.toString((int) value) : Float.toString(value));
        }
        return joined.toString();
    }

    static void jsonLines(List<? extends Column> columns, List<ListColumn> lists, OutputStream out)
            throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (int row = 0; row < columns.getFirst().rows(); row++) {
            var json = new JsonWriter(text);
            json.beginObject();
            for (var column : columns) {
                json.name(column.name());
                value(json, column, row);
            }
            for (var list : lists) {
                json.name(list.name()).beginArray();
                for (float value : list.row().apply(row)) {
                    number(json, value, list.whole());
                }
                json.endArray();
            }
            json.endObject();
            json.flush();
            text.write('\n');
        }
        text.flush();
    }

    private static void value(JsonWriter json, Column column, int row) throws IOException {
        if (column.isMissing(row)) {
            json.nullValue();
            return;
        }
        switch (column) {
            case NumberColumn numbers when numbers.whole() ->
                    json.value((long) numbers.values()[row]);
            case NumberColumn numbers when Double.isInfinite(numbers.values()[row]) ->
                    json.nullValue();
            case NumberColumn numbers -> json.value(numbers.values()[row]);
            case CategoryColumn words -> json.value(words.text(row));
        }
    }

    private static void number(JsonWriter json, float value, boolean whole) throws IOException {
        if (whole) {
            json.value((long) value);
        } else if (Float.isFinite(value)) {
            json.value(value);
        } else {
            json.nullValue();
        }
    }
}
