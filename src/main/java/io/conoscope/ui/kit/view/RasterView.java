package io.conoscope.ui.kit.view;

import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.draw.Pixels;
import io.conoscope.ui.kit.draw.Rasterizer;
import io.conoscope.ui.kit.world.Camera;

import javafx.animation.PauseTransition;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Shows drawings that are rasterized on another thread. FX thread only.
///
/// One drawing is under way at a time, and only the newest waits behind it. Until it arrives, the
/// last picture is moved along when the camera was only dragged. During a gesture, and whenever all
/// lines would take long, a sample of them stands for all; a moment after the last change all are
/// drawn, and given up when something changes again.
public final class RasterView extends Region {

    /// What the lines of a rough drawing may cost.
    private static final double ROUGH_NANOS = 4e6;

    /// Whoever waits for a change that is no gesture is not shown a sample of lines for less.
    private static final double LONG_NANOS = 30e6;

    /// The first guess at what a line costs.
    private static final double GUESS_NANOS = 3000;

    private static final int FEWEST_LINES = 300;

    private final Executor raster;
    private final Executor fx;
    private final Rasterizer rasterizer = new Rasterizer();
    private final ImageView view = new ImageView();
    private final PauseTransition settle = new PauseTransition(Duration.millis(100));

    /// Three, so that neither the picture on screen nor the one that a pulse may still be copying
    /// is drawn into.
    private final @Nullable Sheet[] sheets = new Sheet[3];

    private int turn;
    private @Nullable Request waiting;
    private @Nullable Request onScreen;
    private @Nullable Drawing newest;

    /// What is being drawn; null at rest.
    private @Nullable Request underWay;

    /// Whether what is being drawn in full is not wanted any more, since the hand moves again.
    private volatile boolean abandoned;

    private double nanosPerLine = GUESS_NANOS;

    /// Pixels, and the image that shows them.
    private record Sheet(Pixels pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {}

    /// @param rough whether a sample of the lines will do
    private record Request(Drawing drawing, boolean rough, double scale) {

        int width() {
            return (int) Math.ceil(drawing.camera().width() * scale);
        }

        int height() {
            return (int) Math.ceil(drawing.camera().height() * scale);
        }
    }

    /// @param raster draws; one task at a time is handed to it
    /// @param fx     `Platform::runLater`
    public RasterView(Executor raster, Executor fx) {
        this.raster = raster;
        this.fx = fx;
        view.setSmooth(false);
        view.setManaged(false);
        getChildren().add(view);
        settle.setOnFinished(event -> refine());
    }

    /// Shows a drawing as soon as it is rasterized, unless a newer one overtakes it.
    ///
    /// @param rough during gestures and glides
    public void show(Drawing drawing, boolean rough) {
        boolean sample = rough || isLong(drawing);
        var drawn = underWay;
        if (sample && drawn != null && !drawn.rough()) {
            abandoned = true;
        }
        ask(drawing, sample);
    }

    private boolean isLong(Drawing drawing) {
        return drawing.shown().pairLines()
                && nanosPerLine * drawing.points().pairs().size() > LONG_NANOS;
    }

    private void ask(Drawing drawing, boolean rough) {
        newest = drawing;
        waiting = new Request(drawing, rough, renderScale());
        follow(drawing.camera());
        if (rough) {
            settle.playFromStart();
        }
        next();
    }

    /// Whether what is on screen is the newest drawing with all its lines.
    public boolean isSettled() {
        var shown = onScreen;
        return underWay == null
                && waiting == null
                && shown != null
                && shown.drawing().equals(newest)
                && !shown.rough();
    }

    /// The positions in the picture on screen; null before the first.
    public float @Nullable [] drawn() {
        var shown = onScreen;
        return shown == null ? null : shown.drawing().points().xy();
    }

    /// The drawing whose pixels are on screen; null before the first. A picture that was only moved
    /// along is still the one it was drawn as.
    public @Nullable Drawing shown() {
        var shown = onScreen;
        return shown == null ? null : shown.drawing();
    }

    /// Whether a sample stands for all of what is on screen.
    public boolean isRough() {
        var shown = onScreen;
        return shown != null && shown.rough();
    }

    private void refine() {
        var drawing = newest;
        var last = waiting != null ? waiting : underWay != null ? underWay : onScreen;
        if (drawing != null && (last == null || last.rough())) {
            ask(drawing, false);
        }
    }

    private double renderScale() {
        var scene = getScene();
        var window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : Math.max(1, window.getRenderScaleX());
    }

    private void next() {
        var request = waiting;
        if (underWay != null || request == null) {
            return;
        }
        waiting = null;
        underWay = request;
        abandoned = false;
        var sheet = sheet(request);
        int budget = budget(request);
        try {
            raster.execute(() -> draw(request, sheet, budget));
        } catch (RejectedExecutionException e) {
            // The window is closing: the last picture stays.
            underWay = null;
        }
    }

    private void draw(Request request, Sheet sheet, int budget) {
        boolean done = false;
        try {
            done =
                    rasterizer.draw(
                            sheet.pixels(),
                            request.drawing(),
                            request.scale(),
                            budget,
                            () -> abandoned);
        } finally {
            boolean whole = done;
            fx.execute(() -> finished(whole ? request : null, sheet));
        }
    }

    private void finished(@Nullable Request request, Sheet sheet) {
        underWay = null;
        if (request != null) {
            learn();
            sheet.buffer().updateBuffer(buffer -> null);
            view.setImage(sheet.image());
            view.setFitWidth(sheet.pixels().width() / request.scale());
            view.setFitHeight(sheet.pixels().height() / request.scale());
            onScreen = request;
            var drawing = newest;
            follow(drawing == null ? request.drawing().camera() : drawing.camera());
        }
        next();
    }

    /// Moves the picture on screen to where a dragged camera sees it. It is not stretched to where
    /// a zooming one does: in software that takes longer than drawing it anew.
    private void follow(Camera camera) {
        var shown = onScreen;
        if (shown == null) {
            return;
        }
        var old = shown.drawing().camera();
        boolean dragged =
                old.scale() == camera.scale()
                        && old.width() == camera.width()
                        && old.height() == camera.height();
        double scale = shown.scale();
        double dx = dragged ? (old.centerX() - camera.centerX()) * camera.scale() : 0;
        double dy = dragged ? (camera.centerY() - old.centerY()) * camera.scale() : 0;
        view.setTranslateX(Math.round(dx * scale) / scale);
        view.setTranslateY(Math.round(dy * scale) / scale);
    }

    private Sheet sheet(Request request) {
        turn = (turn + 1) % sheets.length;
        var old = sheets[turn];
        if (old != null
                && old.pixels().width() == request.width()
                && old.pixels().height() == request.height()) {
            return old;
        }
        var pixels = Pixels.of(request.width(), request.height());
        var buffer =
                new PixelBuffer<>(
                        pixels.width(),
                        pixels.height(),
                        IntBuffer.wrap(pixels.argb()),
                        PixelFormat.getIntArgbPreInstance());
        var fresh = new Sheet(pixels, buffer, new WritableImage(buffer));
        sheets[turn] = fresh;
        return fresh;
    }

    private int budget(Request request) {
        return request.rough()
                ? (int) Math.max(FEWEST_LINES, ROUGH_NANOS / nanosPerLine)
                : Rasterizer.ALL_LINES;
    }

    /// What a line costs depends on its length on screen, so on zoom and window: it is measured.
    private void learn() {
        double measured = rasterizer.nanosPerLine();
        if (measured > 0) {
            nanosPerLine += 0.3 * (measured - nanosPerLine);
        }
    }

    @Override
    protected void layoutChildren() {
        // The picture stands at the origin; its size is the drawing's.
    }
}
