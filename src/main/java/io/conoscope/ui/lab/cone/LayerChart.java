package io.conoscope.ui.lab.cone;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.lab.cone.plot.ChartAxes;
import io.conoscope.ui.lab.cone.plot.ChartAxes.Range;
import io.conoscope.ui.lab.cone.plot.ChartAxes.Size;
import io.conoscope.ui.lab.cone.plot.Mark;

import java.util.Arrays;
import java.util.List;

/// The mean cosine of random networks by layer: measured line, band over the seeds, closed form.
///
/// @param run what is known
record LayerChart(ConeRun run, Messages words) {

    static final String MEASURED = "-cs-distribution-matched";
    static final String CLOSED = "-cs-ink";

    List<Mark> marks(Size size) {
        var axes = axes(size);
        band(axes);
        closedForm(axes);
        var xy = line(axes);
        if (xy.length > 2) {
            axes.add(new Mark.Stroke(xy, MEASURED, 2, false));
        }
        axes.add(new Mark.Dots(xy, 3, false, MEASURED));
        axes.legend(
                words.get("lab.cone.measured", run.settings().networks()),
                (x, y, half) ->
                        List.of(
                                new Mark.Area(
                                        new double[] {
                                            x - half, y - 5, x + half, y - 5, x + half, y + 5,
                                            x - half, y + 5
                                        },
                                        MEASURED),
                                new Mark.Stroke(
                                        new double[] {x - half, y, x + half, y},
                                        MEASURED,
                                        2,
                                        false)));
        if (run.expected().length > 0) {
            axes.legend(
                    words.get("lab.cone.closed-form"),
                    (x, y, half) ->
                            List.of(
                                    new Mark.Stroke(
                                            new double[] {x - half, y, x + half, y},
                                            CLOSED,
                                            1.5,
                                            true)));
        }
        return axes.marks();
    }

    /// The layer at a place, and what is known of it; empty where nothing is.
    String readOut(double place, Size size) {
        int at = (int) Math.round(axes(size).valueAt(place));
        if (at < 0 || at >= run.layers().size()) {
            return "";
        }
        var layer = run.layers().get(at);
        var said =
                words.get(
                        "lab.cone.read-out",
                        at,
                        NumberText.significant(layer.mean()),
                        NumberText.significant(layer.lowest()),
                        NumberText.significant(layer.highest()));
        return run.expected().length == 0
                ? said
                : said
                        + words.get(
                                "lab.cone.read-out-closed",
                                NumberText.significant(run.expected()[at]));
    }

    private ChartAxes axes(Size size) {
        double low =
                run.layers().stream()
                        .mapToDouble(layer -> layer.lowest())
                        .filter(Double::isFinite)
                        .min()
                        .orElse(0);
        return new ChartAxes(
                new Range(words.get("lab.cone.layer"), 0, run.settings().depth(), true),
                new Range(
                        words.get("lab.cone.cosine"),
                        low < 0 ? Math.min(-0.1, Math.floor(low * 10) / 10) : 0,
                        1,
                        false),
                size,
                run.expected().length > 0 && size.width() < 560 * size.larger() ? 2 : 1);
    }

    private void band(ChartAxes axes) {
        var known = run.layers().stream().filter(l -> Double.isFinite(l.mean())).toList();
        int n = known.size();
        if (n < 2) {
            return;
        }
        var xy = new double[4 * n];
        for (int i = 0; i < n; i++) {
            var layer = known.get(i);
            xy[2 * i] = axes.x(layer.layer());
            xy[2 * i + 1] = axes.y(layer.highest());
            int back = 4 * n - 2 * i - 2;
            xy[back] = axes.x(layer.layer());
            xy[back + 1] = axes.y(layer.lowest());
        }
        axes.add(new Mark.Area(xy, MEASURED));
    }

    private double[] line(ChartAxes axes) {
        return run.layers().stream()
                .filter(layer -> Double.isFinite(layer.mean()))
                .flatMapToDouble(
                        layer ->
                                Arrays.stream(
                                        new double[] {axes.x(layer.layer()), axes.y(layer.mean())}))
                .toArray();
    }

    private void closedForm(ChartAxes axes) {
        var expected = run.expected();
        if (expected.length > 1) {
            var xy = new double[2 * expected.length];
            for (int i = 0; i < expected.length; i++) {
                xy[2 * i] = axes.x(i);
                xy[2 * i + 1] = axes.y(expected[i]);
            }
            axes.add(new Mark.Stroke(xy, CLOSED, 1.5, true));
        }
    }
}
