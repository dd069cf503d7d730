package io.conoscope.ui.lab.batch.expect;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.lab.batch.judge.JudgeKind;

import javafx.scene.paint.Color;

import org.apache.commons.csv.CSVFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// The curve for a paper: vector marks with axes, legend and caption, or its numbers.
///
/// @param curve   what is drawn
/// @param caption of what it is
/// @param inks    `#rrggbb` of the words, the grid, the ground, and the line of all judges
/// @param words   on the axes
public record ExpectationFigure(ExpectedCurve curve, String caption, Inks inks, Messages words) {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 380;

    /// The colours of the theme.
    ///
    /// @param ink    of words and lines of single judges
    /// @param grid   of rules
    /// @param ground behind everything
    /// @param line   of all judges together
    public record Inks(String ink, String grid, String ground, String line) {

        /// @param color by the name of a token
        public static Inks of(Function<String, Color> color) {
            return new Inks(
                    hex(color.apply("-cs-ink")),
                    hex(color.apply("-cs-grid")),
                    hex(color.apply("-cs-canvas")),
                    hex(color.apply("-cs-distribution-matched")));
        }

        private static String hex(Color color) {
            return String.format(
                    Locale.ROOT,
                    "#%02x%02x%02x",
                    Math.round(255 * color.getRed()),
                    Math.round(255 * color.getGreen()),
                    Math.round(255 * color.getBlue()));
        }
    }

    /// What a panel can write of its curve.
    ///
    /// @param captured what is shown at the moment of writing; its own suppliers may give null
    public static Figure figure(
            Supplier<? extends java.util.Optional<ExpectationFigure>> captured) {
        return new Figure(
                        "false-negatives-by-batch-size",
                        () -> captured.get().map(ExpectationFigure::caption).orElse(""))
                .withMarks(
                        () ->
                                captured.get()
                                        .<Supplier<String>>map(shown -> shown::svg)
                                        .orElse(null))
                .withText(
                        FigureFormat.CSV,
                        () ->
                                captured.get()
                                        .<Supplier<String>>map(shown -> shown::csv)
                                        .orElse(null));
    }

    /// A line a size: all judges together, then each alone. Numbers are not rounded.
    String csv() {
        var text = new StringBuilder();
        var head = new ArrayList<Object>(List.of("sampling", "captions", "batch_size", "together"));
        var kinds = kinds();
        kinds.forEach(kind -> head.add(kind.name().toLowerCase(Locale.ROOT)));
        text.append(CSVFormat.RFC4180.format(head.toArray())).append("\r\n");
        for (int i = 0; i < curve.sizes().length; i++) {
            var line = new ArrayList<Object>();
            line.add(curve.sampling().kind().word());
            line.add(curve.sampling().captions());
            line.add(curve.sizes()[i]);
            line.add(curve.together()[i]);
            for (var kind : kinds) {
                line.add(values(kind)[i]);
            }
            text.append(CSVFormat.RFC4180.format(line.toArray())).append("\r\n");
        }
        return text.toString();
    }

    /// The whole file.
    String svg() {
        var kinds = kinds().size() > 1 ? kinds() : List.<JudgeKind>of();
        double height = HEIGHT + 18 * (kinds.size() + 1);
        var plot = LogPlot.of(curve, 0, 64, WIDTH - 20, 44, HEIGHT - 52);
        var out = new StringBuilder();
        add(
                out,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
                        + " viewBox=\"0 0 %s %s\" font-family=\"sans-serif\" font-size=\"11\">",
                WIDTH,
                height,
                WIDTH,
                height);
        add(out, "<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>", inks.ground());
        text(out, 64, 18, "start", words.get("lab.batches.expected"), " font-weight=\"bold\"");
        text(out, 64, 34, "start", caption, "");
        axes(out, plot);
        double y = HEIGHT - 4;
        for (int k = 0; k < kinds.size(); k++) {
            var dashes = " stroke-dasharray=\"" + dashes(kinds.get(k)) + '"';
            path(out, plot, values(kinds.get(k)), inks.ink(), 1, dashes);
            legend(out, y + 18 * (k + 1), inks.ink(), 1, dashes);
            text(
                    out,
                    100,
                    y + 18 * (k + 1) + 4,
                    "start",
                    words.get("lab.batches.judge." + kinds.get(k).key()),
                    "");
        }
        path(out, plot, curve.together(), inks.line(), 2.5, "");
        legend(out, y, inks.line(), 2.5, "");
        text(out, 100, y + 4, "start", words.get("lab.batches.together"), "");
        return out.append("</svg>\n").toString();
    }

    private void axes(StringBuilder out, LogPlot plot) {
        for (int tick : plot.sizeTicks()) {
            double x = plot.x(tick);
            rule(out, x, plot.top(), x, plot.bottom());
            text(out, x, plot.bottom() + 15, "middle", NumberText.count(tick), "");
        }
        for (int power : plot.decades()) {
            double y = plot.y(Math.pow(10, power));
            rule(out, plot.left(), y, plot.right(), y);
            text(out, plot.left() - 6, y + 4, "end", ExpectationChart.decade(power), "");
        }
        double middle = (plot.left() + plot.right()) / 2;
        text(out, middle, plot.bottom() + 32, "middle", words.get("lab.batches.axis.size"), "");
        add(
                out,
                "<text transform=\"translate(14 %s) rotate(-90)\" text-anchor=\"middle\""
                        + " fill=\"%s\">%s</text>",
                (plot.top() + plot.bottom()) / 2,
                inks.ink(),
                escaped(words.get("lab.batches.axis.count")));
    }

    private static String dashes(JudgeKind kind) {
        return switch (kind) {
            case SAME_IMAGE -> "2 3";
            case SAME_WORDS -> "6 3";
            case EXPERT -> "8 3 2 3";
            case CROWD -> "1 4";
            case SIMILAR -> "10 4";
        };
    }

    private List<JudgeKind> kinds() {
        return curve.alone().entrySet().stream().map(Map.Entry::getKey).sorted().toList();
    }

    private double[] values(JudgeKind kind) {
        return java.util.Objects.requireNonNull(curve.alone().get(kind));
    }

    private void path(
            StringBuilder out,
            LogPlot plot,
            double[] values,
            String color,
            double thick,
            String more) {
        var points = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (plot.shows(values[i])) {
                points.append(points.isEmpty() ? 'M' : 'L')
                        .append(
                                String.format(
                                        Locale.ROOT,
                                        "%.2f %.2f",
                                        plot.x(curve.sizes()[i]),
                                        plot.y(values[i])));
            }
        }
        if (!points.isEmpty()) {
            add(
                    out,
                    "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>",
                    points,
                    color,
                    thick,
                    more);
        }
    }

    private static void legend(
            StringBuilder out, double y, String color, double thick, String more) {
        add(
                out,
                "<line x1=\"64\" y1=\"%s\" x2=\"92\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>",
                y,
                y,
                color,
                thick,
                more);
    }

    private void rule(StringBuilder out, double x1, double y1, double x2, double y2) {
        add(
                out,
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                inks.grid());
    }

    private void text(
            StringBuilder out, double x, double y, String anchor, String said, String more) {
        add(
                out,
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>",
                x,
                y,
                anchor,
                inks.ink(),
                more,
                escaped(said));
    }

    private static void add(StringBuilder out, String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
