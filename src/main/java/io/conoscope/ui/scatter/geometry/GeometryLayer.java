package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.page.PageMark;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.scatter.plot.PlotHit;
import io.conoscope.ui.scatter.plot.PlotLayer;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotView;
import io.conoscope.ui.session.Session;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Centroids, the vector between them and ellipses. They are measured elsewhere when points, filter
/// or selection change; a camera only moves them.
public final class GeometryLayer implements PlotLayer {

    private static final String IMAGE = "-cs-image";
    private static final String TEXT = "-cs-text";
    private static final String SELECTION = "-cs-selection";
    private static final String INK = "-cs-ink";
    private static final String CANVAS = "-cs-canvas";

    private final Session session;
    private final PlotSide side;
    private final Messages words;
    private final ColorTokens tokens = new ColorTokens(IMAGE, TEXT, SELECTION, INK, CANVAS);
    private final SpreadNode image = new SpreadNode("image", true);
    private final SpreadNode text = new SpreadNode("text", false);
    private final SpreadNode selectedImage = new SpreadNode("selected", true);
    private final SpreadNode selectedText = new SpreadNode("selected", false);
    private final GapArrow arrow = new GapArrow();
    private final Pane pane = new Pane(tokens, image, text, selectedImage, selectedText, arrow);
    private final LatestResult<LayoutGeometry.Subject, LayoutGeometry> measured;
    private @Nullable PlotView view;

    /// @param lane where geometry is measured
    public GeometryLayer(Session session, PlotSide side, Background lane, Messages words) {
        this.session = session;
        this.side = side;
        this.words = words;
        measured = new LatestResult<>(lane, LayoutGeometry::of);
        pane.setMouseTransparent(true);
    }

    @Override
    public PlotLayerKind kind() {
        return PlotLayerKind.GEOMETRY;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void onChange(Runnable wanted) {
        measured.onArrival(wanted);
    }

    @Override
    public void show(PlotView now) {
        view = now;
        measured.want(
                new LayoutGeometry.Subject(
                        now.points(),
                        now.drawing().look().filter(),
                        session.selectionProperty().get()));
        var geometry = shown();
        if (geometry == null) {
            for (var spread : List.of(image, text, selectedImage, selectedText)) {
                spread.show(null, now.camera(), 1);
            }
            arrow.setVisible(false);
            return;
        }
        var marks = now.drawing().shown();
        double larger = arrow.factor();
        var camera = now.camera();
        image.show(marks.images() ? geometry.image() : null, camera, larger);
        text.show(marks.texts() ? geometry.text() : null, camera, larger);
        selectedImage.show(marks.images() ? geometry.selectedImage() : null, camera, larger);
        selectedText.show(marks.texts() ? geometry.selectedText() : null, camera, larger);
        showArrow(geometry, camera, marks.images() && marks.texts());
    }

    /// While points glide, what was measured last of as many.
    private @Nullable LayoutGeometry shown() {
        var newest = measured.get();
        var now = view;
        boolean fits =
                newest != null
                        && now != null
                        && newest.of().points().size() == now.points().size()
                        && newest.of().points().images() == now.points().images();
        return fits ? newest : null;
    }

    private void showArrow(LayoutGeometry geometry, Camera camera, boolean both) {
        var from = geometry.text();
        var to = geometry.image();
        if (!both || from == null || to == null) {
            arrow.setVisible(false);
            return;
        }
        arrow.show(at(from, camera), at(to, camera), length(geometry));
    }

    private static Point2D at(PointSpread spread, Camera camera) {
        return new Point2D(camera.screenX(spread.meanX()), camera.screenY(spread.meanY()));
    }

    /// Only the gap view shows the gap: along x, and of all points.
    private String length(LayoutGeometry geometry) {
        if (!isGapView()) {
            return words.get(
                    "scatter.geometry.length", NumberText.significant(geometry.distance()));
        }
        return words.get(
                geometry.of().filter().keepsAll()
                        ? "scatter.geometry.gap"
                        : "scatter.geometry.part",
                NumberText.significant(geometry.distanceAlongX()));
    }

    private boolean isGapView() {
        var layout = side.displayed().getValue();
        return layout != null && layout.method().equals("gap") && layout.hasUnits();
    }

    @Override
    public List<Rectangle2D> taken() {
        var taken = new ArrayList<Rectangle2D>();
        for (var spread : List.of(image, text, selectedImage, selectedText)) {
            if (spread.isVisible()) {
                taken.add(spread.box());
            }
        }
        if (arrow.isVisible()) {
            taken.add(arrow.box());
        }
        return taken;
    }

    @Override
    public @Nullable PlotHit hit(double x, double y) {
        var geometry = shown();
        if (geometry == null) {
            return null;
        }
        if (arrow.isVisible() && arrow.box().contains(x, y)) {
            return new PlotHit(
                    new int[0],
                    words.get(isGapView() ? "scatter.geometry.gap.tip" : "scatter.geometry.tip"));
        }
        if (selectedImage.isOnCentroid(x, y) || selectedText.isOnCentroid(x, y)) {
            return selected(geometry, selectedImage.isOnCentroid(x, y));
        }
        if (image.isOnCentroid(x, y) || text.isOnCentroid(x, y)) {
            return centroid(geometry, image.isOnCentroid(x, y));
        }
        return null;
    }

    private PlotHit centroid(LayoutGeometry geometry, boolean ofImages) {
        var spread = ofImages ? geometry.image() : geometry.text();
        var points = geometry.of().points();
        var kept =
                IntStream.range(
                                ofImages ? 0 : points.images(),
                                ofImages ? points.images() : points.size())
                        .filter(geometry.of().filter()::keeps)
                        .toArray();
        return new PlotHit(
                kept,
                words.get(
                        ofImages ? "scatter.geometry.images" : "scatter.geometry.texts",
                        NumberText.count(spread == null ? 0 : spread.count())));
    }

    private PlotHit selected(LayoutGeometry geometry, boolean ofImages) {
        var spread = ofImages ? geometry.selectedImage() : geometry.selectedText();
        return new PlotHit(
                geometry.of().selection().points(),
                words.get(
                        ofImages
                                ? "scatter.geometry.selected.images"
                                : "scatter.geometry.selected.texts",
                        NumberText.count(spread == null ? 0 : spread.count())));
    }

    @Override
    public List<PageMark> marks() {
        var now = view;
        var marks = new ArrayList<PageMark>();
        if (now == null || shown() == null) {
            return marks;
        }
        int ink = rgb(INK);
        int canvas = rgb(CANVAS);
        marks.addAll(image.onPage(now.camera(), rgb(IMAGE), ink, canvas));
        marks.addAll(text.onPage(now.camera(), rgb(TEXT), ink, canvas));
        marks.addAll(selectedImage.onPage(now.camera(), rgb(SELECTION), ink, canvas));
        marks.addAll(selectedText.onPage(now.camera(), rgb(SELECTION), ink, canvas));
        marks.addAll(arrow.onPage(ink, canvas));
        return marks;
    }

    private int rgb(String token) {
        return rgb(tokens.get(token));
    }

    static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
