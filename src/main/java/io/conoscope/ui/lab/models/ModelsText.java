package io.conoscope.ui.lab.models;

import io.conoscope.ui.kit.NumberText;

import org.apache.commons.csv.CSVFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The table of models as text for other programs.
///
/// @param headings of the columns, the name's first
/// @param keys     of the numbers, one a column after name and what it was judged on
/// @param rows     in the order on screen
/// @param judged   says on what a row was judged
/// @param best     whether a number is the best of its column
record ModelsText(
        List<String> headings,
        List<String> keys,
        List<ModelRow> rows,
        java.util.function.Function<ModelRow, String> judged,
        java.util.function.BiPredicate<ModelRow, String> best) {

    /// Full digits with the ends of intervals, a point before decimals; what is missing is empty.
    String csv() {
        var lines = new ArrayList<String>();
        var titles = new ArrayList<>(headings.subList(0, headings.size() - keys.size()));
        for (var heading : headings.subList(titles.size(), headings.size())) {
            titles.addAll(List.of(heading, heading + " low", heading + " high"));
        }
        lines.add(CSVFormat.RFC4180.format(titles.toArray()));
        for (var row : rows) {
            var cells = new ArrayList<>(List.of(row.name(), judged.apply(row)));
            for (var key : keys) {
                var interval = row.interval(key);
                cells.add(plain(row.value(key)));
                cells.add(interval == null ? "" : plain(interval.low()));
                cells.add(interval == null ? "" : plain(interval.high()));
            }
            lines.add(CSVFormat.RFC4180.format(cells.toArray()));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    /// The best in bold.
    String markdown() {
        var lines = new ArrayList<String>();
        lines.add(bar(headings.stream().map(ModelsText::escaped).toList()));
        lines.add("|---|---|" + keys.stream().map(key -> "---:|").collect(Collectors.joining()));
        for (var row : rows) {
            lines.add(bar(cells(row, ModelsText::escaped, "**", "**")));
        }
        return String.join("\n", lines) + "\n";
    }

    /// A plain `tabular` that needs no package, the best in bold.
    String latex() {
        var text = new StringBuilder("\\begin{tabular}{ll" + "r".repeat(keys.size()) + "}\n");
        text.append("\\hline\n");
        text.append(ampersands(headings.stream().map(ModelsText::tex).toList()));
        text.append("\\hline\n");
        rows.forEach(row -> text.append(ampersands(cells(row, ModelsText::tex, "\\textbf{", "}"))));
        return text.append("\\hline\n\\end{tabular}\n").toString();
    }

    private List<String> cells(
            ModelRow row,
            java.util.function.UnaryOperator<String> escape,
            String open,
            String close) {
        var cells = new ArrayList<String>();
        cells.add(escape.apply(row.name()));
        cells.add(escape.apply(judged.apply(row)));
        for (var key : keys) {
            var number = escape.apply(NumberText.significant(row.value(key)));
            cells.add(best.test(row, key) ? open + number + close : number);
        }
        return cells;
    }

    private static String bar(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String ampersands(List<String> cells) {
        return String.join(" & ", cells) + " \\\\\n";
    }

    private static String plain(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%s", value) : "";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replace("*", "\\*");
    }

    private static String tex(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(letter);
                case '−' -> escaped.append("$-$");
                case '→' -> escaped.append("$\\to$");
                case '·' -> escaped.append("$\\cdot$");
                case '–' -> escaped.append("--");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }
}
