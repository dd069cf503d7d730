package io.conoscope.ui.lab.group;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import org.apache.commons.csv.CSVFormat;

import java.util.Locale;

/// The matrix for a paper: vector marks, or its numbers.
///
/// @param found    what is drawn
/// @param quantity which of its numbers
/// @param order    of the groups
/// @param caption  of what it is
/// @param inks     of the theme
record GroupFigure(
        GroupFinding found, GroupQuantity quantity, int[] order, String caption, Inks inks) {

    private static final double CELL = 56;
    private static final double LABELS = 150;
    private static final double TOP = 44;

    /// Colours, `#rrggbb`.
    ///
    /// @param ink    of words
    /// @param ground behind everything
    /// @param square of the greatest number
    record Inks(String ink, String ground, String square) {}

    /// A line for each two groups, and one for each within itself. Numbers are not rounded; what is
    /// not known is empty.
    String csv() {
        var format = CSVFormat.RFC4180;
        var text = new StringBuilder();
        text.append(
                        format.format(
                                "a",
                                "b",
                                "rows_a",
                                "rows_b",
                                "gap",
                                "gap_low",
                                "gap_high",
                                "centroid_cosine",
                                "mean_cosine",
                                "separability"))
                .append("\r\n");
        for (int row = 0; row < order.length; row++) {
            for (int column = row; column < order.length; column++) {
                int a = order[row];
                int b = order[column];
                var intervals = a == b ? null : found.intervals();
                text.append(
                                format.format(
                                        found.name(a),
                                        found.name(b),
                                        found.size(a),
                                        found.size(b),
                                        number(found.value(GroupQuantity.GAP, a, b)),
                                        intervals == null ? "" : number(intervals.low()[a][b]),
                                        intervals == null ? "" : number(intervals.high()[a][b]),
                                        number(found.value(GroupQuantity.CENTROID_COSINE, a, b)),
                                        number(found.value(GroupQuantity.MEAN_COSINE, a, b)),
                                        number(found.value(GroupQuantity.SEPARABILITY, a, b))))
                        .append("\r\n");
            }
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /// The whole file.
    String svg(Messages words) {
        double side = LABELS + order.length * CELL;
        var scale = GroupMatrix.Scale.of(found, quantity);
        var out = new StringBuilder();
        add(
                out,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
                        + " viewBox=\"0 0 %s %s\" font-family=\"sans-serif\" font-size=\"11\""
                        + " fill=\"%s\">\n",
                side + 12,
                side + TOP + 12,
                side + 12,
                side + TOP + 12,
                inks.ink());
        add(out, "<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n", inks.ground());
        add(
                out,
                "<text x=\"12\" y=\"18\" font-weight=\"bold\">%s</text>\n",
                escaped(words.get("lab.groups.quantity." + quantity.key())));
        add(out, "<text x=\"12\" y=\"34\">%s</text>\n", escaped(caption));
        for (int i = 0; i < order.length; i++) {
            var name = escaped(GroupText.group(found.name(order[i])));
            double middle = LABELS + (i + 0.5) * CELL;
            add(
                    out,
                    "<text x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>\n",
                    LABELS - 8,
                    TOP + middle + 4,
                    name);
            add(
                    out,
                    "<text transform=\"translate(%s %s) rotate(-90)\">%s</text>\n",
                    middle + 4,
                    TOP + LABELS - 8,
                    name);
            for (int column = 0; column < order.length; column++) {
                square(out, scale, i, column);
            }
        }
        return out.append("</svg>\n").toString();
    }

    private void square(StringBuilder out, GroupMatrix.Scale scale, int row, int column) {
        double value = found.value(quantity, order[row], order[column]);
        double x = LABELS + column * CELL;
        double y = TOP + LABELS + row * CELL;
        if (Double.isFinite(value)) {
            add(
                    out,
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\""
                            + " fill-opacity=\"%.3f\"/>\n",
                    x,
                    y,
                    CELL - 1,
                    CELL - 1,
                    inks.square(),
                    0.04 + 0.46 * scale.share(value));
        }
        add(
                out,
                "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>\n",
                x + CELL / 2,
                y + CELL / 2 + 4,
                NumberText.fixed(value, 3));
    }

    private static void add(StringBuilder out, String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values));
    }

    private static String escaped(String words) {
        var clean = new StringBuilder();
        words.codePoints()
                .filter(
                        c ->
                                c >= 0x20
                                        && c != 0xFFFE
                                        && c != 0xFFFF
                                        && !(c >= 0xD800 && c < 0xE000))
                .forEach(clean::appendCodePoint);
        return clean.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
