package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.page.PageMark;
import io.conoscope.ui.scatter.plot.PlotHit;
import io.conoscope.ui.scatter.plot.PlotLayer;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotLayersModel;
import io.conoscope.ui.scatter.plot.PlotView;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A bar of a round length, where lengths mean something.
public final class ScaleBarLayer implements PlotLayer {

    /// Room for the axes, in pixels.
    private static final double LEFT = 78;

    private static final double BELOW = 58;
    private static final double LONGEST = 160;

    /// A picture smaller than this is left to its points.
    private static final double SMALLEST = 180;

    private static final double END = 4;
    private static final String INK = "-cs-ink";
    private static final String CANVAS = "-cs-canvas";

    private final PlotSide side;
    private final Messages words;
    private final ColorTokens tokens = new ColorTokens(INK, CANVAS);
    private final Polyline halo = new Polyline();
    private final Polyline bar = new Polyline();
    private final HaloText label = new HaloText();
    private final Pane pane = new Pane(tokens, halo, bar, label);
    private double[] corners = {};
    private String length = "";

    /// @param layers told why there is no bar
    public ScaleBarLayer(PlotSide side, PlotLayersModel layers, Messages words) {
        this.side = side;
        this.words = words;
        pane.setMouseTransparent(true);
        halo.getStyleClass().addAll("scale-bar", "scale-bar-halo");
        bar.getStyleClass().add("scale-bar");
        bar.setId("scale-bar");
        if (side.isOwn()) {
            side.displayed()
                    .subscribe(
                            layout ->
                                    layers.explain(
                                            PlotLayerKind.SCALE_BAR,
                                            layout == null || layout.hasUnits()
                                                    ? ""
                                                    : words.get(
                                                            "scatter.layer.scale_bar.missing")));
        }
    }

    @Override
    public PlotLayerKind kind() {
        return PlotLayerKind.SCALE_BAR;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void show(PlotView now) {
        var layout = side.displayed().getValue();
        var camera = now.camera();
        boolean there =
                layout != null
                        && layout.hasUnits()
                        && now.points().size() > 0
                        && Math.min(camera.width(), camera.height()) > SMALLEST;
        corners = new double[0];
        if (there) {
            double larger = label.factor();
            double longest = Math.min(LONGEST * larger, camera.width() / 4);
            var round = ScaleLength.within(longest / camera.scale());
            length = round.written();
            label.say(words.get("scatter.scale", length));
            double left = Math.rint(LEFT * larger) + 0.5;
            double right = Math.rint(left + round.units() * camera.scale()) + 0.5;
            double y = Math.rint(camera.height() - BELOW * larger) + 0.5;
            corners = new double[] {left, y - END, left, y, right, y, right, y - END};
            label.at((left + right - label.wide()) / 2, y - label.high() - END);
        }
        for (var node : List.of(halo, bar)) {
            node.setVisible(there);
            node.getPoints().clear();
            for (double corner : corners) {
                node.getPoints().add(corner);
            }
        }
        label.setVisible(there);
    }

    private boolean isThere() {
        return corners.length > 0;
    }

    @Override
    public List<Rectangle2D> taken() {
        return isThere() ? List.of(box()) : List.of();
    }

    private Rectangle2D box() {
        var words = label.box();
        double left = Math.min(corners[0], words.getMinX());
        double right = Math.max(corners[4], words.getMaxX());
        return new Rectangle2D(
                left, words.getMinY(), right - left, corners[3] + END - words.getMinY());
    }

    @Override
    public @Nullable PlotHit hit(double x, double y) {
        return isThere() && box().contains(x, y)
                ? new PlotHit(new int[0], words.get("scatter.scale.tip", length))
                : null;
    }

    @Override
    public List<PageMark> marks() {
        if (!isThere()) {
            return List.of();
        }
        int ink = GeometryLayer.rgb(tokens.get(INK));
        int canvas = GeometryLayer.rgb(tokens.get(CANVAS));
        return List.of(
                new PageMark.Outline(corners, false, false, canvas, 5),
                new PageMark.Outline(corners, false, false, ink, 1.5),
                label.onPage(ink, canvas));
    }
}
