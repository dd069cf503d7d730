package io.conoscope.ui.scatter.side;

import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.draw.MarkSize;
import io.conoscope.ui.kit.draw.ScatterColors;
import io.conoscope.ui.kit.page.PagePart;
import io.conoscope.ui.kit.view.Axes;
import io.conoscope.ui.kit.view.RasterView;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.PointLook;
import io.conoscope.ui.scatter.plot.PlotLayers;
import io.conoscope.ui.scatter.plot.PlotView;
import io.conoscope.ui.session.Session;

import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;

/// The picture with what lies above it. Draws at most once a pulse, however much changed.
public final class ScatterCanvas extends Pane {

    private static final String IMAGE = "-cs-image";
    private static final String TEXT = "-cs-text";
    private static final String PAIR = "-cs-pair";
    /// What the axes take up beside the borders in their usual type, with half a mark.
    private static final double AXIS_LEFT = 66;

    private static final double AXIS_BELOW = 48;
    private static final String SELECTION = "-cs-selection";
    private static final String CANVAS = "-cs-canvas";
    private static final String INK = "-cs-ink";

    private final ScatterModel model;
    private final Session session;
    private final ScatterTexts texts;
    private final ColorTokens tokens = new ColorTokens(CANVAS, IMAGE, TEXT, PAIR, SELECTION, INK);
    private final RasterView raster;
    private final ScatterOverlay overlay = new ScatterOverlay();
    private final PlotLayers layers;
    private final Axes axes = new Axes();
    private final HoverCard card = new HoverCard();
    private final PointPictures pictures;
    private final AnimationTimer glide =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    model.tick();
                }
            };

    private final StringProperty sideName = new SimpleStringProperty("");
    private final SpokenState spoken;
    private boolean stale = true;
    private double enlarged = 1;
    private boolean rough;

    /// @param rasterThread draws the pixels
    /// @param io           decodes the pictures of hovered photos
    /// @param layers       what stands above the picture and below what moves with the cursor
    public ScatterCanvas(
            ScatterModel model,
            ScatterTexts texts,
            Executor rasterThread,
            Executor io,
            PlotLayers layers) {
        this.model = model;
        this.session = texts.session();
        this.texts = texts;
        this.layers = layers;
        spoken = new SpokenState(texts);
        var far = new FarPoints(texts.words());
        model.glidingProperty().subscribe(on -> far.count(model.pointsProperty().get()));
        model.pointsProperty()
                .subscribe(
                        points -> {
                            if (!model.glidingProperty().get()) {
                                far.count(points);
                            }
                        });
        pictures = new PointPictures(session, FxThread.background(io), card::setPicture);
        raster = new RasterView(rasterThread, FxThread.EXECUTOR);
        setId("scatter-canvas");
        getStyleClass().add("scatter-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().setAll(tokens, raster, axes, layers, far, overlay, card);
        overlay.setManaged(false);
        axes.setManaged(false);
        raster.setManaged(false);
        model.setAbove(layers::hit);
        new ScatterGestures(this, model);
        model.drag().outlineProperty().subscribe(overlay::outline);
        model.drag()
                .modeProperty()
                .subscribe(mode -> setCursor(mode == DragMode.PAN ? null : Cursor.CROSSHAIR));
        listen();
    }

    /// What screen readers call this side, before what is said of it; empty where it is the only
    /// one.
    public StringProperty sideNameProperty() {
        return sideName;
    }

    /// Whatever moves is drawn with a sample of its lines at once, and in full a moment later.
    private void listen() {
        model.cameraProperty().subscribe(() -> changed(true));
        model.pointsProperty().subscribe(() -> changed(true));
        model.emphasisProperty().subscribe(() -> changed(false));
        model.shownProperty().subscribe(() -> changed(false));
        session.filterProperty().subscribe(() -> changed(false));
        session.colorsProperty().subscribe(() -> changed(false));
        session.styleProperty().subscribe(() -> changed(false));
        model.lines().lookProperty().subscribe(() -> changed(false));
        model.lines().contoursProperty().subscribe(() -> changed(false));
        tokens.colorsProperty().subscribe(() -> changed(false));
        session.hoveredProperty().subscribe(this::point);
        model.hitProperty().subscribe(this::point);
        texts.displayed().subscribe(() -> changed(true));
        sideName.subscribe(this::point);
        model.glidingProperty()
                .subscribe(
                        on -> {
                            if (on) {
                                glide.start();
                            } else {
                                glide.stop();
                            }
                        });
    }

    /// Whether the newest drawing is on screen in full.
    public boolean isSettled() {
        return !stale && raster.isSettled() && layers.isSettled();
    }

    /// The positions in the picture on screen; null before the first.
    public float @Nullable [] drawn() {
        return raster.drawn();
    }

    /// The drawing whose pixels are on screen; null before the first.
    public @Nullable Drawing shown() {
        return raster.shown();
    }

    /// From where the points are seen now, whatever the picture shows.
    public Camera camera() {
        return model.cameraProperty().get();
    }

    /// Whether a sample of its marks stands for all.
    public boolean isRough() {
        return raster.isRough();
    }

    /// What is drawn now.
    public Drawing drawing() {
        return new Drawing(
                model.pointsProperty().get(),
                model.cameraProperty().get(),
                palette(),
                model.shownProperty().get(),
                model.emphasisProperty().get(),
                look(),
                model.lines().lookProperty().get(),
                model.lines().contoursProperty().get());
    }

    /// Larger while it is presented, whatever size the user chose.
    private PointLook look() {
        var look = session.look();
        return enlarged == 1
                ? look
                : new PointLook(look.filter(), look.colors(), look.style().enlarged(enlarged));
    }

    /// How the colour of a point is said, while points are coloured; empty otherwise.
    public void sayColors(IntFunction<String> colorOf) {
        spoken.sayColors(colorOf);
    }

    private void changed(boolean roughWillDo) {
        rough = stale ? rough && roughWillDo : roughWillDo;
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        var camera = model.cameraProperty().get();
        if (camera.width() != width || camera.height() != height) {
            model.camera().resize(width, height);
            raster.resizeRelocate(0, 0, width, height);
            overlay.resizeRelocate(0, 0, width, height);
            axes.resizeRelocate(0, 0, width, height);
            layers.resizeRelocate(0, 0, width, height);
        }
        leaveRoomForAxes();
        double larger = axes.factor();
        stale |= larger != enlarged;
        enlarged = larger;
        if (stale) {
            stale = false;
            var drawing = drawing();
            raster.show(drawing, rough);
            layers.show(new PlotView(drawing, MarkSize.radius(drawing), rough, List.of()));
            axes.show(model.cameraProperty().get(), axis(true), axis(false));
            point();
        }
    }

    /// Where there are axes, no point of the whole layout lies under their names.
    private void leaveRoomForAxes() {
        double larger = axis(true) == null ? 0 : axes.factor();
        model.camera().leaveRoom(AXIS_LEFT * larger, AXIS_BELOW * larger);
    }

    private void point() {
        int point = session.hoveredProperty().get();
        var points = model.pointsProperty().get();
        boolean there = point >= 0 && point < points.size();
        var said = spoken.of(there ? point : -1, points);
        setAccessibleText(sideName.get().isEmpty() ? said : sideName.get() + ": " + said);
        if (!there || !model.shownProperty().get().point(points.isImage(point))) {
            overlay.hideRing();
            pictures.want(-1);
            pointAtLayer();
            return;
        }
        var camera = model.cameraProperty().get();
        overlay.ring(model, point, camera, MarkSize.radius(drawing()));
        if (model.isPointedHere()) {
            double x = camera.screenX(points.x(point));
            double y = camera.screenY(points.y(point));
            pictures.want(points.isImage(point) ? point : -1);
            card.show(texts.describe(point, points.images(), model.sharing(point)), x, y);
        } else {
            hideCard();
        }
    }

    /// What stands above the points says what it is, where the cursor is.
    private void pointAtLayer() {
        var hit = model.hitProperty().get();
        if (hit == null) {
            card.hide();
        } else {
            var cursor = model.lastCursor();
            card.show(hit.words(), cursor.getX(), cursor.getY());
        }
    }

    private void hideCard() {
        card.hide();
        pictures.want(-1);
    }

    private @Nullable String axis(boolean horizontal) {
        return model.isEmpty() ? null : texts.axis(horizontal);
    }

    /// The present view for a page.
    public PagePart part() {
        return new PagePart(drawing(), "", axis(true), axis(false), layers.marks());
    }

    /// What it says about what it shows.
    public ScatterTexts texts() {
        return texts;
    }

    /// `0xAARRGGBB` of words in the present theme.
    public int ink() {
        return argb(INK);
    }

    private ScatterColors palette() {
        return new ScatterColors(
                argb(CANVAS), argb(IMAGE), argb(TEXT), argb(PAIR), argb(SELECTION));
    }

    private int argb(String token) {
        Color color = tokens.get(token);
        return (int) Math.round(color.getOpacity() * 255) << 24
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
