package io.conoscope.ui.histogram.measure;

import io.conoscope.cli.options.JsonOutput;
import io.conoscope.gap.measure.Measures;

import org.apache.commons.csv.CSVFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures for other programs: full digits, a point before decimals, no thousands; what cannot be
/// measured is empty.
///
/// @param subject  of what the numbers are
/// @param measures the numbers
/// @param table    the same for reading
record MeasureFiles(String subject, Measures measures, MeasureTable table) {

    /// Tab-separated with a line of headings, for pasting into a spreadsheet.
    String tsv() {
        return lines(CSVFormat.TDF, "\n");
    }

    /// Comma-separated as RFC 4180 says.
    String csv() {
        return lines(CSVFormat.RFC4180, "\r\n");
    }

    /// What `conoscope measure --json` prints.
    String json() {
        return JsonOutput.toJson(measures) + "\n";
    }

    private String lines(CSVFormat format, String end) {
        return rows().stream()
                .map(row -> format.format(row.toArray()) + end)
                .collect(Collectors.joining());
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("group", "measure", "column", "value", "of"));
        rows.add(List.of("", "images", "", Integer.toString(measures.images()), subject));
        rows.add(List.of("", "texts", "", Integer.toString(measures.texts()), subject));
        rows.add(List.of("", "dimension", "", Integer.toString(measures.dimension()), subject));
        rows.add(List.of("", "gap", "", plain(measures.gap().l2()), subject));
        for (var group : table.groups()) {
            group.rows().stream().flatMap(row -> cells(group, row)).forEach(rows::add);
        }
        return rows;
    }

    private Stream<List<String>> cells(MeasureTable.Group group, MeasureTable.Row row) {
        var cells = new ArrayList<List<String>>();
        for (int c = 0; c < row.values().size(); c++) {
            cells.add(
                    List.of(
                            group.title(),
                            row.id(),
                            group.columns().get(c),
                            plain(row.values().get(c)),
                            subject));
        }
        return cells.stream();
    }

    private static String plain(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
