package io.conoscope.ui.run.chart;

import io.conoscope.ui.run.draw.ChartPicture;

import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.transform.Scale;

/// A chart as it shows, twice as fine, with its title and a legend.
final class ChartPrint {

    private static final double FINE = 2;
    private static final double HEAD = 28;
    private static final double ROW = 16;
    private static final double LEFT = 58;

    private ChartPrint() {}

    /// Takes the picture. FX thread only.
    static Image of(ChartPlot plot, ChartPicture picture, ChartInks inks) {
        var inside = new SnapshotParameters();
        inside.setFill(inks.color("-cs-panel"));
        inside.setTransform(new Scale(FINE, FINE));
        var chart = plot.snapshot(inside, null);
        double width = chart.getWidth() / FINE;
        double height = HEAD + chart.getHeight() / FINE + ROW * picture.lines().size() + 8;
        var canvas = new Canvas(width, height);
        var pen = canvas.getGraphicsContext2D();
        pen.setFill(inks.color("-cs-panel"));
        pen.fillRect(0, 0, width, height);
        pen.drawImage(chart, 0, HEAD, width, chart.getHeight() / FINE);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFill(inks.color("-cs-ink"));
        pen.setFont(Font.font(null, FontWeight.BOLD, 13));
        pen.fillText(plot.tag(), LEFT, HEAD / 2);
        pen.setFont(inks.font());
        double y = HEAD + chart.getHeight() / FINE + ROW / 2;
        for (var line : picture.lines()) {
            pen.setStroke(inks.run(line.run().style()));
            pen.setLineWidth(3);
            pen.strokeLine(LEFT, y, LEFT + 20, y);
            pen.fillText(line.run().name(), LEFT + 28, y);
            y += ROW;
        }
        var whole = new SnapshotParameters();
        whole.setTransform(new Scale(FINE, FINE));
        return canvas.snapshot(whole, null);
    }
}
