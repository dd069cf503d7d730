package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.page.PageMark;
import io.conoscope.ui.kit.world.Camera;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Polygon;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The centroid of some points as a ringed mark in the shape of their modality, in the ellipses of
/// one and two standard deviations.
final class SpreadNode extends Group {

    /// The radius of a centroid in pixels.
    static final double RADIUS = 7;

    /// A point or two have no spread.
    private static final int FEWEST = 3;

    /// An outline longer than this on screen is out of sight.
    private static final double LARGEST = 20_000;

    private static final double HALO = 4;
    private static final int CORNERS = 72;
    private static final int ROUND = 32;

    private final Ellipse one = new Ellipse();
    private final Ellipse two = new Ellipse();

    /// Below the ellipses, so that they are seen on points of their colour.
    private final Ellipse underOne = new Ellipse();

    private final Ellipse underTwo = new Ellipse();
    private final Polygon ring = new Polygon();
    private final Polygon mark = new Polygon();
    private final boolean disc;
    private @Nullable PointSpread shown;

    /// @param of   what its colour stands for: `image`, `text` or `selected`
    /// @param disc whether it is of images
    SpreadNode(String of, boolean disc) {
        this.disc = disc;
        getStyleClass().addAll("geometry", of);
        underOne.getStyleClass().add("geometry-ellipse-halo");
        underTwo.getStyleClass().add("geometry-ellipse-halo");
        one.getStyleClass().add("geometry-ellipse");
        two.getStyleClass().addAll("geometry-ellipse", "geometry-outer");
        ring.getStyleClass().add("geometry-ring");
        mark.getStyleClass().add("geometry-centroid");
        setManaged(false);
        getChildren().setAll(underTwo, two, underOne, one, ring, mark);
        setVisible(false);
    }

    /// @param spread null hides it
    /// @param factor by which marks are enlarged
    void show(@Nullable PointSpread spread, Camera camera, double factor) {
        shown = spread;
        setVisible(spread != null);
        if (spread == null) {
            return;
        }
        double x = camera.screenX(spread.meanX());
        double y = camera.screenY(spread.meanY());
        shape(ring, corners((RADIUS + 3) * factor, x, y));
        shape(mark, corners(RADIUS * factor, x, y));
        ellipse(underOne, spread, 1, camera);
        ellipse(underTwo, spread, 2, camera);
        ellipse(one, spread, 1, camera);
        ellipse(two, spread, 2, camera);
    }

    private static void ellipse(Ellipse node, PointSpread spread, int sigmas, Camera camera) {
        double along = sigmas * spread.semiMajor() * camera.scale();
        node.setVisible(spread.count() >= FEWEST && along < LARGEST);
        node.setCenterX(camera.screenX(spread.meanX()));
        node.setCenterY(camera.screenY(spread.meanY()));
        node.setRadiusX(along);
        node.setRadiusY(sigmas * spread.semiMinor() * camera.scale());
        node.setRotate(-Math.toDegrees(spread.angle()));
    }

    /// A diamond as large as the disc, or the disc.
    private double[] corners(double radius, double x, double y) {
        int count = disc ? ROUND : 4;
        double reach = disc ? radius : radius * Math.sqrt(Math.PI / 2);
        var corners = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double turn = 2 * Math.PI * i / count;
            corners[2 * i] = x + reach * Math.cos(turn);
            corners[2 * i + 1] = y + reach * Math.sin(turn);
        }
        return corners;
    }

    private static void shape(Polygon polygon, double... corners) {
        var points = new Double[corners.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = corners[i];
        }
        polygon.getPoints().setAll(points);
    }

    /// Whether a position is on the centroid.
    boolean isOnCentroid(double x, double y) {
        return shown != null && mark.getLayoutBounds().contains(x, y);
    }

    /// Where the centroid stands.
    Rectangle2D box() {
        var bounds = ring.getLayoutBounds();
        return new Rectangle2D(
                bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    /// The same on a page.
    ///
    /// @param fill   `0xRRGGBB` of mark and ellipses
    /// @param ink    `0xRRGGBB` of the ring
    /// @param canvas `0xRRGGBB` of their halo
    List<PageMark> onPage(Camera camera, int fill, int ink, int canvas) {
        var marks = new ArrayList<PageMark>();
        var spread = shown;
        if (spread == null || !isVisible()) {
            return marks;
        }
        for (int sigmas = 1; sigmas <= 2; sigmas++) {
            if (one.isVisible()) {
                var outline = spread.outline(sigmas, CORNERS);
                for (int i = 0; i < outline.length; i += 2) {
                    outline[i] = camera.screenX(outline[i]);
                    outline[i + 1] = camera.screenY(outline[i + 1]);
                }
                marks.add(new PageMark.Outline(outline, true, false, canvas, HALO));
                marks.add(new PageMark.Outline(outline, true, false, fill, 2.5 - 0.75 * sigmas));
            }
        }
        double x = camera.screenX(spread.meanX());
        double y = camera.screenY(spread.meanY());
        marks.add(new PageMark.Outline(corners(RADIUS, x, y), true, true, fill, 1));
        marks.add(new PageMark.Outline(corners(RADIUS + 3, x, y), true, false, ink, 1.25));
        return marks;
    }
}
