package io.conoscope.ui.run.chart;

import io.conoscope.ui.run.draw.ChartPicture;
import io.conoscope.ui.session.run.RunStyle;

import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.transform.Scale;

/// A chart as it shows, finer, with its title and a legend.
final class ChartPrint {

    private static final double HEAD = 28;
    private static final double ROW = 16;
    private static final double LEFT = 58;

    private ChartPrint() {}

    /// Takes the picture. FX thread only.
    ///
    /// @param scale pixels of the picture a pixel of the screen
    static Image of(ChartPlot plot, ChartPicture picture, ChartInks inks, double scale) {
        var inside = new SnapshotParameters();
        inside.setFill(inks.color("-cs-panel"));
        inside.setTransform(new Scale(scale, scale));
        var chart = plot.snapshot(inside, null);
        double width = chart.getWidth() / scale;
        double height = HEAD + chart.getHeight() / scale + ROW * picture.lines().size() + 8;
        var canvas = new Canvas(width, height);
        var pen = canvas.getGraphicsContext2D();
        pen.setFill(inks.color("-cs-panel"));
        pen.fillRect(0, 0, width, height);
        pen.drawImage(chart, 0, HEAD, width, chart.getHeight() / scale);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFill(inks.color("-cs-ink"));
        pen.setFont(Font.font(null, FontWeight.BOLD, 13));
        pen.fillText(plot.title(), LEFT, HEAD / 2);
        pen.setFont(inks.font());
        double y = HEAD + chart.getHeight() / scale + ROW / 2;
        for (var line : picture.lines()) {
            pen.setStroke(inks.run(line.run().style()));
            pen.setLineWidth(3);
            pen.setLineCap(StrokeLineCap.BUTT);
            var pattern = RunStyle.pattern(line.run().style().dash());
            pen.setLineDashes(pattern.stream().mapToDouble(Double::doubleValue).toArray());
            pen.strokeLine(LEFT, y, LEFT + 20, y);
            pen.fillText(line.run().name(), LEFT + 28, y);
            y += ROW;
        }
        var whole = new SnapshotParameters();
        whole.setTransform(new Scale(scale, scale));
        return canvas.snapshot(whole, null);
    }
}
