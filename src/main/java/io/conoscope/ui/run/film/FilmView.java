package io.conoscope.ui.run.film;

import io.conoscope.runlog.evaluation.Evaluation;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.draw.ScatterColors;
import io.conoscope.ui.kit.view.Axes;
import io.conoscope.ui.kit.view.LayoutTransition;
import io.conoscope.ui.kit.view.RasterView;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.run.epoch.EpochStrip;
import io.conoscope.ui.run.evaluation.EpochModel;

import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// One run's gap view at the epoch looked at. Points glide from one evaluation to the next; the
/// axes stay.
final class FilmView extends Region {

    /// Room for the axes, and for the words in the corner.
    private static final double LEFT = 72;

    private static final double RIGHT = 16;
    private static final double TOP = 36;
    private static final double BOTTOM = 48;
    private static final long LONGEST_GLIDE = 600_000_000L;

    /// What all films on screen share.
    ///
    /// @param box   all that is ever in view
    /// @param pairs whether lines show
    record Look(WorldBox box, boolean pairs, ScatterColors palette) {}

    private final EpochModel epoch;
    private final Messages words;
    private final RasterView raster;
    private final Axes axes = new Axes();
    private final Label corner = new Label();
    private final Motion motion = new Motion();
    private @Nullable Film film;
    private @Nullable Look look;
    private int place = -1;
    private float @Nullable [] on;

    FilmView(EpochModel epoch, RasterView raster, Messages words) {
        this.epoch = epoch;
        this.raster = raster;
        this.words = words;
        getStyleClass().add("film-view");
        corner.setId("film-corner");
        corner.getStyleClass().add("film-corner");
        corner.setMouseTransparent(true);
        raster.setManaged(false);
        axes.setManaged(false);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().setAll(raster, axes, corner);
        sceneProperty().subscribe(scene -> motion.leave(scene == null));
    }

    /// Shows this film from now on, at the epoch looked at.
    void show(Film newFilm, Look newLook) {
        boolean other = film == null || film.run().run() != newFilm.run().run();
        film = newFilm;
        look = newLook;
        place = -1;
        if (other) {
            on = null;
        }
        showEpoch();
    }

    /// Goes to the epoch looked at, from wherever the points are now.
    void showEpoch() {
        var shown = film;
        if (shown == null || Double.isNaN(epoch.epoch())) {
            return;
        }
        int next = shown.run().indexAt(epoch.epoch());
        boolean moved = next != place;
        place = next;
        var said = said(words, shown.run().evaluation(next));
        corner.setText(said);
        setAccessibleText(words.get("film.spoken", shown.run().run().name(), said));
        var target = shown.points().get(next).xy();
        var from = on;
        if (moved && from != null && glides(from, target)) {
            motion.begin(from);
        } else {
            motion.stop();
            draw(target, false);
        }
        requestLayout();
    }

    private boolean glides(float[] from, float[] to) {
        return epoch.glidesProperty().get() && from.length == to.length && !Arrays.equals(from, to);
    }

    /// What stands in the corner: `gap 0.851 · epoch 4 · step 1,200`.
    static String said(Messages words, Evaluation evaluation) {
        var measures = evaluation.measures();
        var at =
                words.get("film.epoch", EpochStrip.written(evaluation.epoch()))
                        + " · "
                        + words.get("run.step", NumberText.count(evaluation.step()));
        return measures == null
                ? at
                : words.get("film.gap", NumberText.significant(measures.gap().l2())) + " · " + at;
    }

    /// Whether points are on their way.
    boolean isMoving() {
        return motion.running;
    }

    private void draw(float[] xy, boolean rough) {
        var shown = film;
        var seen = look;
        on = xy;
        if (shown != null && seen != null && place >= 0 && getWidth() >= 1 && getHeight() >= 1) {
            raster.show(drawing(shown.points().get(place).at(xy), seen, camera(seen)), rough);
        }
    }

    /// What a camera sees of points, in the colours of a look.
    static Drawing drawing(ScatterPoints points, Look look, Camera camera) {
        var marks = new ShownMarks(true, true, look.pairs());
        return new Drawing(points, camera, look.palette(), marks, Emphasis.NONE);
    }

    private Camera camera(Look seen) {
        return camera(seen.box(), getWidth(), getHeight(), axes.factor());
    }

    /// The camera from which all of a box is seen, beside the axes.
    ///
    /// @param larger by how much the axes' type is enlarged
    static Camera camera(WorldBox box, double width, double height, double larger) {
        double left = LEFT * larger;
        double top = TOP * larger;
        double bottom = BOTTOM * larger;
        var inner = Camera.fit(box, width - left - RIGHT, height - top - bottom, 0);
        double right = (left - RIGHT) / 2 / inner.scale();
        double up = (bottom - top) / 2 / inner.scale();
        return new Camera(
                inner.centerX() - right, inner.centerY() - up, inner.scale(), width, height);
    }

    @Override
    protected void layoutChildren() {
        var seen = look;
        axes.resizeRelocate(0, 0, getWidth(), getHeight());
        raster.resizeRelocate(0, 0, getWidth(), getHeight());
        corner.autosize();
        corner.relocate(getWidth() - corner.getWidth() - 8, 8);
        if (seen != null && getWidth() >= 1 && getHeight() >= 1) {
            axes.show(camera(seen), words.get("film.axis-x"), words.get("film.axis-y"));
            var xy = on;
            if (xy != null) {
                draw(xy, motion.running);
            }
        }
    }

    /// Carries the points to the evaluation they are to show.
    private final class Motion extends AnimationTimer {

        private float[] from = new float[0];
        private @Nullable LayoutTransition glide;
        private boolean running;

        void begin(float[] start) {
            from = start;
            glide = null;
            running = true;
            start();
        }

        void leave(boolean left) {
            if (left && running) {
                stop();
            }
        }

        @Override
        public void stop() {
            running = false;
            super.stop();
        }

        @Override
        public void handle(long now) {
            var shown = film;
            if (shown == null) {
                stop();
                return;
            }
            if (glide == null) {
                glide = new LayoutTransition(from, now, Math.min(LONGEST_GLIDE, epoch.period()));
            }
            var target = shown.points().get(place).xy();
            boolean over = glide.isOver(now);
            if (over) {
                stop();
            }
            draw(over ? target : glide.at(now, target), !over);
        }
    }
}
