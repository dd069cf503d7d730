package io.conoscope.ui.lab.cone;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.lab.cone.plot.ChartAxes;
import io.conoscope.ui.lab.cone.plot.ChartAxes.Range;
import io.conoscope.ui.lab.cone.plot.ChartAxes.Size;
import io.conoscope.ui.lab.cone.plot.Mark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// The mean cosine of images, of texts, and the gap, after each layer of an encoder: whole lines
/// for its own weights, dashed ones for the twin's.
record DepthChart(DepthRun run, Messages words) {

    private static final String IMAGES = "-cs-image";
    private static final String TEXTS = "-cs-text";
    private static final String GAP = "-cs-ink";

    /// One line of the chart.
    private record Series(String key, String token, ToDoubleFunction<DepthRow> value) {}

    private static final List<Series> SERIES =
            List.of(
                    new Series("images", IMAGES, DepthRow::images),
                    new Series("texts", TEXTS, DepthRow::texts),
                    new Series("gap", GAP, DepthRow::gap));

    List<Mark> marks(Size size) {
        boolean both = !run.of(false).isEmpty();
        var axes = axes(size, both ? size.width() < 560 * size.larger() ? 3 : 2 : 1);
        for (boolean twin : new boolean[] {true, false}) {
            var rows = run.of(twin);
            for (var series : SERIES) {
                draw(axes, series, rows, twin);
            }
        }
        for (boolean twin : new boolean[] {false, true}) {
            if (!run.of(twin).isEmpty()) {
                SERIES.forEach(series -> legend(axes, series, twin));
            }
        }
        return axes.marks();
    }

    private ChartAxes axes(Size size, int lines) {
        double low =
                run.rows().stream()
                        .mapToDouble(row -> Math.min(row.images(), row.texts()))
                        .filter(Double::isFinite)
                        .min()
                        .orElse(0);
        double high = run.rows().stream().mapToDouble(DepthRow::gap).max().orElse(1);
        return new ChartAxes(
                new Range(words.get("lab.cone.layer"), 0, Math.max(1, run.layers()), true),
                new Range(
                        words.get("lab.cone.depth.cosine"),
                        low < 0 ? Math.floor(low * 10) / 10 : 0,
                        high > 1 ? Math.ceil(high * 10) / 10 : 1,
                        false),
                size,
                lines);
    }

    private static void draw(ChartAxes axes, Series series, List<DepthRow> rows, boolean twin) {
        var xy =
                rows.stream()
                        .filter(row -> Double.isFinite(series.value.applyAsDouble(row)))
                        .flatMapToDouble(
                                row ->
                                        java.util.stream.DoubleStream.of(
                                                axes.x(row.layer()),
                                                axes.y(series.value.applyAsDouble(row))))
                        .toArray();
        if (xy.length > 2) {
            axes.add(new Mark.Stroke(xy, series.token, 2, twin));
        }
        if (!series.token.equals(GAP)) {
            axes.add(new Mark.Dots(xy, 3.5, series.token.equals(TEXTS), series.token));
        }
    }

    private void legend(ChartAxes axes, Series series, boolean twin) {
        axes.legend(
                words.get(
                        "lab.cone.depth." + series.key,
                        words.get(twin ? "lab.cone.random" : "lab.cone.trained")),
                (x, y, half) -> sample(series, twin, x, y, half));
    }

    private static List<Mark> sample(Series series, boolean twin, double x, double y, double half) {
        var line = new Mark.Stroke(new double[] {x - half, y, x + half, y}, series.token, 2, twin);
        boolean texts = series.token.equals(TEXTS);
        return series.token.equals(GAP)
                ? List.of(line)
                : List.of(line, new Mark.Dots(new double[] {x, y}, 3.5, texts, series.token));
    }
}
