package io.conoscope.ui.run.chart;

import io.conoscope.ui.run.draw.ChartPicture;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The numbers beside a chart and the name of its axis.
final class PlotAxes extends Canvas {

    private final ChartInks inks;

    PlotAxes(ChartInks inks) {
        this.inks = inks;
        setMouseTransparent(true);
    }

    /// Writes them.
    ///
    /// @param inside where the lines are
    /// @param name   of the axis below
    void show(ChartPicture picture, Rectangle2D inside, String name) {
        var pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.setFont(inks.font());
        pen.setFill(inks.color("-cs-ink-muted"));
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        var ys = picture.yTicks();
        for (int i = 0; i < ys.values().length; i++) {
            double y = inside.getMinY() + picture.y().pixel(ys.values()[i]);
            pen.fillText(ys.labels()[i], inside.getMinX() - 6, Math.rint(y));
        }
        below(pen, picture, inside);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.fillText(name, inside.getMinX() + inside.getWidth() / 2, inside.getMaxY() + 28);
        pen.setStroke(inks.color("-cs-line"));
        pen.strokeLine(
                inside.getMinX() - 0.5,
                inside.getMinY(),
                inside.getMinX() - 0.5,
                inside.getMaxY() + 0.5);
        pen.strokeLine(
                inside.getMinX() - 0.5,
                inside.getMaxY() + 0.5,
                inside.getMaxX(),
                inside.getMaxY() + 0.5);
    }

    /// A number that would run into the one before is left out.
    private void below(GraphicsContext pen, ChartPicture picture, Rectangle2D inside) {
        pen.setTextAlign(TextAlignment.LEFT);
        var xs = picture.xTicks();
        double free = 0;
        for (int i = 0; i < xs.values().length; i++) {
            double width = inks.width(xs.labels()[i]);
            double center = inside.getMinX() + picture.x().pixel(xs.values()[i]);
            double left = Math.min(center - width / 2, getWidth() - width);
            if (left >= free) {
                pen.fillText(xs.labels()[i], left, inside.getMaxY() + 12);
                free = left + width + 8;
            }
        }
    }
}
