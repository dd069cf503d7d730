package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.scatter.plot.PlotLayer;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotView;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

/// Two lines through the cursor; where axes mean something, with its place on them, and the name of
/// the nearest point. It follows the mouse by itself: nothing else is drawn again for it.
public final class CrosshairLayer implements PlotLayer {

    private static final double BESIDE = 10;
    private static final double NUMBERS = 20;
    private static final double BELOW = 18;
    private static final int MOST_DECIMALS = 6;

    private final PlotSide side;
    private final Line across = new Line();
    private final Line down = new Line();
    private final HaloText atX = new HaloText();
    private final HaloText atY = new HaloText();
    private final HaloText nearest = new HaloText();
    private final Pane pane = new Pane(across, down, atX, atY, nearest);
    private @Nullable PlotView view;

    public CrosshairLayer(PlotSide side) {
        this.side = side;
        pane.setMouseTransparent(true);
        across.getStyleClass().add("crosshair");
        down.getStyleClass().add("crosshair");
        nearest.setId("crosshair-nearest");
        atX.setId("crosshair-x");
        atY.setId("crosshair-y");
        side.cursor().subscribe(at -> follow());
        pane.visibleProperty().subscribe((before, now) -> follow());
    }

    @Override
    public PlotLayerKind kind() {
        return PlotLayerKind.CROSSHAIR;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void show(PlotView now) {
        view = now;
        follow();
    }

    private void follow() {
        var now = view;
        var at = side.cursor().getValue();
        boolean there = pane.isVisible() && now != null && at != null && now.points().size() > 0;
        for (var node : pane.getChildren()) {
            node.setVisible(there);
        }
        if (there && now != null && at != null) {
            draw(now.camera(), at);
        }
    }

    private void draw(Camera camera, Point2D at) {
        double x = Math.floor(at.getX()) + 0.5;
        double y = Math.floor(at.getY()) + 0.5;
        line(across, 0, y, camera.width(), y);
        line(down, x, 0, x, camera.height());
        var layout = side.displayed().getValue();
        boolean units = layout != null && layout.hasUnits();
        int decimals = Math.clamp((int) Math.ceil(Math.log10(camera.scale())), 0, MOST_DECIMALS);
        atX.say(units ? NumberText.fixed(camera.worldX(at.getX()), decimals) : "");
        atY.say(units ? NumberText.fixed(camera.worldY(at.getY()), decimals) : "");
        double larger = atX.factor();
        atX.at(
                within(x - atX.wide() / 2, atX.wide(), camera.width()),
                camera.height() - BELOW * larger);
        atY.at(NUMBERS * larger, within(y - atY.high() / 2, atY.high(), camera.height()));
        nearest.say(side.nearest(at.getX(), at.getY()));
        double wide = nearest.wide();
        boolean fits = x + BESIDE + wide < camera.width();
        nearest.at(
                within(fits ? x + BESIDE : x - BESIDE - wide, wide, camera.width()),
                within(y + BESIDE, nearest.high(), camera.height()));
    }

    private static double within(double from, double length, double room) {
        return Math.max(0, Math.min(from, room - length));
    }

    private static void line(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}
