package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.run.curve.AxisScale;
import io.conoscope.ui.run.curve.TimeUnit;
import io.conoscope.ui.run.draw.ChartLine;
import io.conoscope.ui.run.draw.ChartPicture;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the crosshair reads in a chart, the largest value first.
///
/// @param rows    one a run that has a point there
/// @param nearest the row whose point lies closest to the place along the axis: the crosshair is
///                drawn there, and its step is the one that is told; null without rows
record Readout(List<Row> rows, @Nullable Row nearest) {

    /// How far beyond its ends a curve still answers, as a share of what shows.
    private static final double SLACK = 0.02;

    /// One run's value.
    ///
    /// @param x logical pixels within the chart
    /// @param y likewise; of the line in front
    record Row(ChartLine line, int point, double x, double y) {

        float raw() {
            return line.raw().y()[point];
        }

        float smooth() {
            return line.smooth().y()[point];
        }

        long step() {
            return line.raw().step(point);
        }

        /// Where its point lies: the step, and before it the place along another axis.
        ///
        /// @param axis by which a unit of time is chosen
        String place(AxisScale axis, Messages words) {
            var step = NumberText.count(step());
            double x = line.raw().x()[point];
            return switch (line.axis()) {
                case STEP -> words.get("readout.step", step);
                case EPOCH -> words.get("readout.epoch", NumberText.significant(x), step);
                case TIME -> {
                    var unit = TimeUnit.of(axis.high() - axis.low());
                    var name = words.get(unit.key() + ".unit");
                    var time = NumberText.significant(x / unit.seconds());
                    yield words.get("readout.time", time, name, step);
                }
            };
        }

        /// The value as written; with smoothing, both.
        String words(boolean both) {
            var front = NumberText.significant(smooth());
            return both && !line.raw().equals(line.smooth())
                    ? front + "  (" + NumberText.significant(raw()) + ")"
                    : front;
        }
    }

    /// Reads a chart at a place of its axis.
    static Readout at(ChartPicture picture, double place) {
        var rows = new ArrayList<Row>();
        double slack = SLACK * (picture.x().high() - picture.x().low());
        for (var line : picture.lines()) {
            int point = line.at(place, slack);
            if (point >= 0) {
                rows.add(
                        new Row(
                                line,
                                point,
                                picture.x().pixel(line.raw().x()[point]),
                                picture.y().pixel(line.smooth().y()[point])));
            }
        }
        double at = picture.x().pixel(place);
        var nearest = rows.stream().min(Comparator.comparingDouble(row -> Math.abs(row.x() - at)));
        rows.sort(Comparator.comparingDouble((Row row) -> -value(row)));
        return new Readout(rows, nearest.orElse(null));
    }

    private static double value(Row row) {
        return Float.isNaN(row.smooth()) ? Double.NEGATIVE_INFINITY : row.smooth();
    }
}
