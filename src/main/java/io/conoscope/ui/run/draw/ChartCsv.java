package io.conoscope.ui.run.draw;

import io.conoscope.ui.run.curve.AxisRange;

/// The numbers of a chart as comma-separated values, a point a line: what shows along the axis.
public final class ChartCsv {

    private ChartCsv() {}

    /// @param tag    in every line, so that tables can be joined
    /// @param window along the axis
    public static String of(String tag, ChartPicture picture, AxisRange window) {
        var text = new CsvText().line("run", "tag", "step", "x", "value", "smoothed");
        for (var line : picture.lines()) {
            var curve = line.raw();
            int to = curve.from(Math.nextUp(window.high()));
            for (int i = curve.from(window.low()); i < to; i++) {
                float smooth = line.smooth().y()[i];
                text.line(
                        line.run().name(), tag, curve.step(i), curve.x()[i], curve.y()[i], smooth);
            }
        }
        return text.toString();
    }
}
