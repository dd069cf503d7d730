package io.conoscope.ui.scatter.side;

import io.conoscope.ui.kit.world.Camera;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;

/// What lies above the pixels and moves with the cursor: the hover ring, the outline of a box or
/// lasso, and the border that tells that the keys are here. Nodes, so that pointing rasterizes
/// nothing.
final class ScatterOverlay extends Pane {

    private final Circle disc = new Circle();
    private final Polygon diamond = new Polygon();
    private final Polygon outline = new Polygon();

    ScatterOverlay() {
        setMouseTransparent(true);
        getStyleClass().add("scatter-overlay");
        disc.setId("scatter-hover-disc");
        diamond.setId("scatter-hover-diamond");
        disc.getStyleClass().add("scatter-hover-ring");
        diamond.getStyleClass().add("scatter-hover-ring");
        outline.getStyleClass().add("scatter-outline");
        getChildren().setAll(outline, disc, diamond);
        getChildren().forEach(node -> node.setManaged(false));
        hideRing();
    }

    void hideRing() {
        disc.setVisible(false);
        diamond.setVisible(false);
    }

    /// Rings a point.
    ///
    /// @param radius of its mark in pixels
    void ring(ScatterModel model, int point, Camera camera, double radius) {
        var points = model.pointsProperty().get();
        double x = camera.screenX(points.x(point));
        double y = camera.screenY(points.y(point));
        boolean image = points.isImage(point);
        disc.setVisible(image);
        diamond.setVisible(!image);
        disc.setCenterX(x);
        disc.setCenterY(y);
        disc.setRadius(radius + 2.5);
        double reach = radius * Math.sqrt(Math.PI / 2) + 3.5;
        diamond.getPoints().setAll(x, y - reach, x + reach, y, x, y + reach, x - reach, y);
    }

    /// Draws the outline; an empty one hides it.
    void outline(double[] corners) {
        outline.setVisible(corners.length > 0);
        var points = new Double[corners.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = corners[i];
        }
        outline.getPoints().setAll(points);
    }
}
