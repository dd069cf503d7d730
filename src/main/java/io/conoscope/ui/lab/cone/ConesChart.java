package io.conoscope.ui.lab.cone;

import io.conoscope.gap.cone.ManyCones;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.lab.cone.plot.ChartAxes;
import io.conoscope.ui.lab.cone.plot.ChartAxes.Range;
import io.conoscope.ui.lab.cone.plot.ChartAxes.Size;
import io.conoscope.ui.lab.cone.plot.Mark;

import java.util.List;

/// What leaves each network, in one plane: rows as dots, a number a network at their centroid.
record ConesChart(ManyCones cones, Messages words) {

    /// Colours of networks; they come again after these, and the numbers go on.
    static final int COLORS = 12;

    private static final double PADDING = 0.06;
    private static final double BADGE = 7.5;

    static String token(int network) {
        return "-cs-run-" + network % COLORS;
    }

    List<Mark> marks(Size size) {
        var axes = axes(size);
        for (int k = 0; k < cones.points().size(); k++) {
            var xy = placed(axes, cones.points().get(k));
            axes.add(new Mark.Dots(xy, 2, false, token(k)));
        }
        for (int k = 0; k < cones.centroids().size(); k++) {
            badge(axes, k, size.larger());
        }
        return axes.marks();
    }

    private void badge(ChartAxes axes, int network, double larger) {
        var at = placed(axes, cones.centroids().get(network));
        if (Double.isFinite(at[0])) {
            axes.add(new Mark.Dots(at, BADGE * larger, false, token(network)));
            axes.add(new Mark.Dots(at, BADGE * larger - 1.75, false, "-cs-panel"));
            var number = Integer.toString(network + 1);
            axes.add(new Mark.Words(number, at[0], at[1] + 4 * larger, 0.5, true, "-cs-ink"));
        }
    }

    private static double[] placed(ChartAxes axes, double[] xy) {
        var places = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            places[i] = axes.x(xy[i]);
            places[i + 1] = axes.y(xy[i + 1]);
        }
        return places;
    }

    /// Of the same scale along both axes, so that distances can be compared.
    private ChartAxes axes(Size size) {
        double[] ends = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        for (var xy : cones.points()) {
            for (int i = 0; i < xy.length; i++) {
                int axis = 2 * (i % 2);
                ends[axis] = Math.min(ends[axis], xy[i]);
                ends[axis + 1] = Math.max(ends[axis + 1], xy[i]);
            }
        }
        var unit =
                new ChartAxes(
                        range("lab.cone.first", 0, 1), range("lab.cone.second", 0, 1), size, 0);
        double wide = unit.x(1) - unit.x(0);
        double high = unit.y(0) - unit.y(1);
        double perPixel =
                (1 + 2 * PADDING)
                        * Math.max(
                                1e-6,
                                Math.max((ends[1] - ends[0]) / wide, (ends[3] - ends[2]) / high));
        double midX = (ends[0] + ends[1]) / 2;
        double midY = (ends[2] + ends[3]) / 2;
        return new ChartAxes(
                range("lab.cone.first", midX - perPixel * wide / 2, midX + perPixel * wide / 2),
                range("lab.cone.second", midY - perPixel * high / 2, midY + perPixel * high / 2),
                size,
                0);
    }

    private Range range(String key, double low, double high) {
        return new Range(words.get(key, NumberText.percent(cones.share())), low, high, false);
    }
}
