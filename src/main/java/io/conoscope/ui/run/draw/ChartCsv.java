package io.conoscope.ui.run.draw;

import io.conoscope.ui.run.curve.Span;

/// The numbers of a chart as comma-separated values, a point a line: what shows along the axis.
public final class ChartCsv {

    private ChartCsv() {}

    /// @param tag    in every line, so that tables can be joined
    /// @param window along the axis
    public static String of(String tag, ChartPicture picture, Span window) {
        var text = new StringBuilder("run,tag,step,x,value,smoothed\r\n");
        for (var line : picture.lines()) {
            var curve = line.raw();
            int to = curve.from(Math.nextUp(window.high()));
            for (int i = curve.from(window.low()); i < to; i++) {
                text.append(quoted(line.run().name())).append(',').append(quoted(tag)).append(',');
                text.append(curve.step(i)).append(',').append(curve.x()[i]).append(',');
                text.append(curve.y()[i]).append(',').append(line.smooth().y()[i]);
                text.append("\r\n");
            }
        }
        return text.toString();
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
