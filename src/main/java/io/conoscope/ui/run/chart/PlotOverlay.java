package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.run.draw.ChartPicture;

import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

import java.util.ArrayList;
import java.util.List;

/// The crosshair with what it reads, and the box of a zoom under way. Small nodes, so that little
/// is painted when they move.
final class PlotOverlay extends Pane {

    private static final double DOT = 3;

    private final ChartInks inks;
    private final Region hair = region("chart-hair");
    private final Region box = region("chart-box");
    private final ReadoutTable table;
    private final List<Circle> dots = new ArrayList<>();

    PlotOverlay(ChartInks inks, Messages words) {
        this.inks = inks;
        this.table = new ReadoutTable(inks, words);
        setMouseTransparent(true);
        getChildren().setAll(hair, box, table);
        clear();
    }

    private static Region region(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        return region;
    }

    void clear() {
        hair.setVisible(false);
        box.setVisible(false);
        table.setVisible(false);
        dots.forEach(dot -> dot.setVisible(false));
    }

    /// Draws the box between two corners.
    void box(Rectangle2D corners) {
        clear();
        box.setVisible(true);
        box.resizeRelocate(
                corners.getMinX(), corners.getMinY(), corners.getWidth(), corners.getHeight());
    }

    /// Draws the crosshair at a place of the axis.
    ///
    /// @param full whether names, raw values and the step are told: in the chart under the mouse
    void cross(ChartPicture picture, Rectangle2D inside, double place, boolean full) {
        double x = picture.x().pixel(place);
        if (!(x >= 0 && x <= inside.getWidth())) {
            clear();
            return;
        }
        box.setVisible(false);
        hair.setVisible(true);
        var readout = Readout.at(picture, place);
        double drawn = drawn(readout, x, inside);
        hair.resizeRelocate(
                Math.floor(inside.getMinX() + drawn), inside.getMinY(), 1, inside.getHeight());
        int shown = table.show(readout, inside, drawn, full ? picture.x() : null);
        dots(readout, shown, inside);
    }

    /// The crosshair stands where there is a point, and not between two of them.
    private static double drawn(Readout readout, double x, Rectangle2D inside) {
        var nearest = readout.nearest();
        return nearest != null && nearest.x() >= 0 && nearest.x() <= inside.getWidth()
                ? nearest.x()
                : x;
    }

    private void dots(Readout readout, int shown, Rectangle2D inside) {
        int used = 0;
        for (var row : readout.rows().subList(0, shown)) {
            boolean within =
                    row.y() >= 0
                            && row.y() <= inside.getHeight()
                            && row.x() >= 0
                            && row.x() <= inside.getWidth();
            if (within) {
                var dot = dot(used++);
                dot.setVisible(true);
                dot.setFill(inks.run(row.line().run().style()));
                dot.setCenterX(inside.getMinX() + row.x());
                dot.setCenterY(inside.getMinY() + row.y());
            }
        }
        for (int i = used; i < dots.size(); i++) {
            dots.get(i).setVisible(false);
        }
    }

    private Circle dot(int i) {
        if (i == dots.size()) {
            var dot = new Circle(DOT);
            dot.setManaged(false);
            dots.add(dot);
            // Below the table.
            getChildren().add(getChildren().size() - 1, dot);
        }
        return dots.get(i);
    }
}
