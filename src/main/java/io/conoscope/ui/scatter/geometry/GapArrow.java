package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.page.PageMark;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

import java.util.List;

/// The arrow from the text centroid to the image centroid, with its length in words.
final class GapArrow extends Group {

    /// Shorter on screen, the centroids cover it.
    private static final double SHORTEST = 36;

    private static final double HEAD = 9;

    private final Line under = new Line();
    private final Line line = new Line();
    private final Polygon head = new Polygon();
    private final HaloText label = new HaloText();

    GapArrow() {
        under.getStyleClass().addAll("geometry-arrow", "geometry-arrow-halo");
        line.getStyleClass().add("geometry-arrow");
        head.getStyleClass().add("geometry-arrow-head");
        setManaged(false);
        getChildren().setAll(under, line, head, label);
        setVisible(false);
    }

    /// By how much type and marks are enlarged in a presentation.
    double factor() {
        return label.factor();
    }

    /// @param from  the text centroid in the picture
    /// @param to    the image centroid
    /// @param words its length
    void show(Point2D from, Point2D to, String words) {
        double length = from.distance(to);
        setVisible(length > SHORTEST * factor());
        if (!isVisible()) {
            return;
        }
        double larger = factor();
        var along = to.subtract(from).multiply(1 / length);
        var start = from.add(along.multiply((SpreadNode.RADIUS + 5) * larger));
        var tip = to.subtract(along.multiply((SpreadNode.RADIUS + 5) * larger));
        var neck = tip.subtract(along.multiply(HEAD * larger));
        var side = new Point2D(-along.getY(), along.getX()).multiply(HEAD / 2 * larger);
        for (var part : List.of(under, line)) {
            part.setStartX(start.getX());
            part.setStartY(start.getY());
            part.setEndX(neck.getX());
            part.setEndY(neck.getY());
        }
        head.getPoints()
                .setAll(
                        tip.getX(),
                        tip.getY(),
                        neck.getX() + side.getX(),
                        neck.getY() + side.getY(),
                        neck.getX() - side.getX(),
                        neck.getY() - side.getY());
        label.say(words);
        place(start.midpoint(tip), along, larger);
    }

    /// Beside the middle: above an arrow that lies, at the right of one that stands.
    private void place(Point2D middle, Point2D along, double larger) {
        double gap = 5 * larger;
        if (Math.abs(along.getX()) > Math.abs(along.getY())) {
            double rise = Math.abs(along.getY() / along.getX()) * label.wide() / 2;
            label.at(middle.getX() - label.wide() / 2, middle.getY() - label.high() - gap - rise);
        } else {
            double lean = Math.abs(along.getX() / along.getY()) * label.high() / 2;
            label.at(middle.getX() + gap + lean, middle.getY() - label.high() / 2);
        }
    }

    /// Where its words stand.
    Rectangle2D box() {
        return label.box();
    }

    /// The same on a page.
    List<PageMark> onPage(int ink, int canvas) {
        if (!isVisible()) {
            return List.of();
        }
        double[] shaft = {line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY()};
        var corners = head.getPoints().stream().mapToDouble(Double::doubleValue).toArray();
        return List.of(
                new PageMark.Outline(shaft, false, false, canvas, 5),
                new PageMark.Outline(shaft, false, false, ink, 2),
                new PageMark.Outline(corners, true, true, ink, 1),
                label.onPage(ink, canvas));
    }
}
