package io.conoscope.bench.window;

import io.conoscope.ui.kit.world.PointGrid;
import io.conoscope.ui.scatter.ScatterPanel;
import io.conoscope.ui.scatter.side.DragMode;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Points at marks and draws lassos, one event a pulse, and takes the time. FX thread only.
public final class PointingScript extends AnimationTimer {

    private static final int HOVERS = 240;
    private static final int LASSOS = 7;
    private static final int CORNERS = 48;

    private final ScatterPanel panel;
    private final ScatterCanvas canvas;
    private final Session session;
    private final Runnable done;
    private final Random random = new Random(1);
    private final List<Long> hovers = new ArrayList<>();
    private final List<Long> hits = new ArrayList<>();
    private final List<Long> answers = new ArrayList<>();
    private final List<Long> pictures = new ArrayList<>();
    private int step;
    private int lassos;
    private int selected;
    private long released;
    private boolean waiting;
    private long gridNanos;

    /// @param panel whose left side is pointed at
    /// @param done  called after the last lasso
    public PointingScript(ScatterPanel panel, Session session, Runnable done) {
        this.panel = panel;
        this.canvas = (ScatterCanvas) panel.home();
        this.session = session;
        this.done = done;
    }

    /// What pointing takes, in milliseconds.
    ///
    /// @param event     of moving the mouse, on the FX thread
    /// @param hitTest   of finding the nearest point alone
    /// @param gridBuild of making the grid that finds it
    public record Hover(FrameTimes event, FrameTimes hitTest, double gridBuild) {}

    /// What a lasso takes, in milliseconds from letting the button go.
    ///
    /// @param answer   until the points inside are selected
    /// @param picture  until the picture that shows them is on screen in full
    /// @param selected how many points were inside the last one
    public record Lasso(FrameTimes answer, FrameTimes picture, int selected) {}

    @Override
    public void start() {
        session.selectionProperty().addListener((of, before, now) -> chosen(now));
        canvas.getScene().addPostLayoutPulseListener(this::pulse);
        super.start();
    }

    private void chosen(Selection now) {
        if (waiting && !now.isEmpty()) {
            answers.add(System.nanoTime() - released);
            selected = now.points().length;
        }
    }

    private void pulse() {
        var shown = canvas.shown();
        boolean answered = waiting && answers.size() > lassos;
        if (answered && shown != null && canvas.isSettled() && !shown.emphasis().isEmpty()) {
            pictures.add(System.nanoTime() - released);
            waiting = false;
            lassos++;
            step = HOVERS;
            session.selectionProperty().set(Selection.NONE);
        }
    }

    @Override
    public void handle(long frame) {
        if (step < HOVERS) {
            hover();
        } else if (lassos == LASSOS) {
            stop();
            hitTests();
            done.run();
        } else if (!waiting && canvas.isSettled()) {
            lasso(step - HOVERS);
        } else {
            return;
        }
        step++;
    }

    private void hover() {
        double x = canvas.getWidth() * (0.1 + 0.8 * random.nextDouble());
        double y = canvas.getHeight() * (0.1 + 0.8 * random.nextDouble());
        long began = System.nanoTime();
        GestureEvents.mouse(canvas, MouseEvent.MOUSE_MOVED, MouseButton.NONE, new Point2D(x, y));
        hovers.add(System.nanoTime() - began);
    }

    /// A ring of many corners around the middle.
    private void lasso(int corner) {
        double angle = 2 * Math.PI * corner / CORNERS;
        double reach = 0.3 + 0.05 * Math.cos(7 * angle);
        var at =
                new Point2D(
                        canvas.getWidth() * (0.5 + reach * Math.cos(angle)),
                        canvas.getHeight() * (0.5 + reach * Math.sin(angle)));
        if (corner == 0) {
            panel.dragModeProperty().set(DragMode.LASSO);
            GestureEvents.mouse(canvas, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, at);
        }
        GestureEvents.mouse(canvas, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, at);
        if (corner == CORNERS - 1) {
            waiting = true;
            released = System.nanoTime();
            GestureEvents.mouse(canvas, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, at);
        }
    }

    private void hitTests() {
        var drawing = canvas.drawing();
        var camera = drawing.camera();
        long began = System.nanoTime();
        var grid = new PointGrid(drawing.points());
        gridNanos = System.nanoTime() - began;
        for (int i = 0; i < 4000; i++) {
            double x = camera.worldX(camera.width() * random.nextDouble());
            double y = camera.worldY(camera.height() * random.nextDouble());
            long from = System.nanoTime();
            grid.nearest(x, y, 8 / camera.scale(), point -> true);
            hits.add(System.nanoTime() - from);
        }
    }

    public Hover hoverTimes() {
        return new Hover(times(hovers), times(hits), gridNanos / 1e6);
    }

    public Lasso lassoTimes() {
        return new Lasso(times(answers), times(pictures), selected);
    }

    private static FrameTimes times(List<Long> nanos) {
        return FrameTimes.ofNanos(nanos.stream().mapToLong(Long::longValue).toArray());
    }
}
