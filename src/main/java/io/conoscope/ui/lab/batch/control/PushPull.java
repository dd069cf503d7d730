package io.conoscope.ui.lab.batch.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// Two arrows from a middle: the one above is the mean pull of the batch's pairs, to the left; the
/// one below is the cell's, to the left where it is pulled together, to the right where it is
/// pushed apart, as long by the same measure.
public final class PushPull extends Region {

    private static final double HEIGHT = 34;
    private static final double HEAD = 6;

    /// Strengths beyond this are cut off, and marked so by a second head.
    private static final double MOST = 2;

    private final Line axis = new Line();
    private final Line mean = new Line();
    private final Polygon meanHead = new Polygon();
    private final Line own = new Line();
    private final Polygon ownHead = new Polygon();
    private final Polygon beyond = new Polygon();
    private double strength;

    public PushPull() {
        getStyleClass().add("batch-arrows");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        axis.getStyleClass().add("axis");
        mean.getStyleClass().add("mean");
        meanHead.getStyleClass().add("mean-head");
        own.getStyleClass().add("own");
        ownHead.getStyleClass().add("own-head");
        beyond.getStyleClass().add("own-head");
        for (var shape : new javafx.scene.Node[] {axis, mean, meanHead, own, ownHead, beyond}) {
            shape.setManaged(false);
            getChildren().add(shape);
        }
    }

    /// @param newStrength in mean pulls; negative pulls; NaN for none
    public void show(double newStrength) {
        strength = newStrength;
        place();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        double middle = Math.floor(getWidth() / 2) + 0.5;
        double unit = Math.max(0, (middle - HEAD) / MOST);
        axis.setStartX(middle);
        axis.setEndX(middle);
        axis.setStartY(2);
        axis.setEndY(HEIGHT - 2);
        boolean known = Double.isFinite(strength);
        arrow(mean, meanHead, middle, middle - unit, 10);
        double shown = known ? Math.clamp(strength, -MOST, MOST) : 0;
        arrow(own, ownHead, middle, middle + unit * shown, 24);
        own.setVisible(known);
        ownHead.setVisible(known && strength != 0);
        beyond.setVisible(known && Math.abs(strength) > MOST);
        head(beyond, middle + unit * shown - Math.signum(shown) * HEAD, 24, Math.signum(shown));
    }

    private static void arrow(Line line, Polygon head, double from, double to, double y) {
        line.setStartX(from);
        line.setEndX(to);
        line.setStartY(y);
        line.setEndY(y);
        head(head, to, y, Math.signum(to - from));
    }

    private static void head(Polygon head, double x, double y, double way) {
        head.getPoints()
                .setAll(x, y, x - way * HEAD, y - HEAD / 1.5, x - way * HEAD, y + HEAD / 1.5);
    }
}
