package io.conoscope.ui.run.draw;

import org.apache.commons.csv.CSVFormat;

/// Comma-separated values as RFC 4180 has them, a line at a time.
public final class CsvText {

    private final StringBuilder text = new StringBuilder();

    /// Adds a line; a field is quoted where it must be.
    public CsvText line(Object... fields) {
        text.append(CSVFormat.RFC4180.format(fields)).append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
