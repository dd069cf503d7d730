package io.conoscope.ui.run.chart;

import io.conoscope.ui.run.draw.ChartPicture;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/// The numbers beside a chart and the name of its axis. Nodes, not a canvas: what is empty between
/// them costs nothing when a chart is painted.
final class PlotAxes extends Pane {

    private final ChartInks inks;
    private final List<Text> numbers = new ArrayList<>();
    private final Text name;
    private final Region left = rule();
    private final Region bottom = rule();
    private int used;

    PlotAxes(ChartInks inks) {
        this.inks = inks;
        this.name = text();
        setMouseTransparent(true);
        getChildren().addAll(left, bottom, name);
    }

    private static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("chart-rule");
        rule.setManaged(false);
        return rule;
    }

    private Text text() {
        var text = new Text();
        text.setFont(inks.font());
        text.getStyleClass().add("chart-number");
        text.setTextOrigin(VPos.CENTER);
        text.setManaged(false);
        return text;
    }

    /// Writes them.
    ///
    /// @param inside where the lines are
    /// @param axis   the name of the axis below
    void show(ChartPicture picture, Rectangle2D inside, String axis) {
        used = 0;
        var ys = picture.yTicks();
        for (int i = 0; i < ys.values().length; i++) {
            double width = inks.width(ys.labels()[i]);
            double y = inside.getMinY() + picture.y().pixel(ys.values()[i]);
            write(ys.labels()[i], inside.getMinX() - 6 - width, y);
        }
        below(picture, inside);
        for (int i = used; i < numbers.size(); i++) {
            numbers.get(i).setVisible(false);
        }
        name.setText(axis);
        name.setX(Math.rint(inside.getMinX() + (inside.getWidth() - inks.width(axis)) / 2));
        name.setY(Math.rint(inside.getMaxY() + 28));
        left.resizeRelocate(inside.getMinX() - 1, inside.getMinY(), 1, inside.getHeight() + 1);
        bottom.resizeRelocate(inside.getMinX() - 1, inside.getMaxY(), inside.getWidth() + 1, 1);
    }

    /// A number that would run into the one before is left out.
    private void below(ChartPicture picture, Rectangle2D inside) {
        var xs = picture.xTicks();
        double free = 0;
        for (int i = 0; i < xs.values().length; i++) {
            double width = inks.width(xs.labels()[i]);
            double center = inside.getMinX() + picture.x().pixel(xs.values()[i]);
            double from = Math.min(center - width / 2, inside.getMaxX() + 10 - width);
            if (from >= free) {
                write(xs.labels()[i], from, inside.getMaxY() + 12);
                free = from + width + 8;
            }
        }
    }

    private void write(String words, double x, double y) {
        if (used == numbers.size()) {
            var fresh = text();
            numbers.add(fresh);
            getChildren().add(fresh);
        }
        var text = numbers.get(used++);
        text.setVisible(true);
        text.setText(words);
        text.setX(Math.rint(x));
        text.setY(Math.rint(y));
    }
}
