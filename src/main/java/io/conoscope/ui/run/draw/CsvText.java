package io.conoscope.ui.run.draw;

/// Comma-separated values as RFC 4180 has them, a line at a time.
public final class CsvText {

    private final StringBuilder text = new StringBuilder();

    /// Adds a line; a field is quoted where it must be.
    public CsvText line(Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(String.valueOf(fields[i])));
        }
        text.append("\r\n");
        return this;
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
