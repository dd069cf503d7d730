package io.conoscope.ui.scatter.side;

import io.conoscope.corpus.Corpus;
import io.conoscope.ui.kit.view.LayoutTransition;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.PairLinks;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// Where the points of a side are and which of them stand out: takes what its side displays and
/// glides from one layout to the next. FX thread only; knows no scene.
final class PointsModel {

    private static final long GLIDE_NANOS = 600_000_000L;

    private final Session session;
    private final CameraModel camera;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<ScatterPoints> points =
            new ReadOnlyObjectWrapper<>(ScatterPoints.NONE);
    private final ReadOnlyObjectWrapper<Emphasis> emphasis =
            new ReadOnlyObjectWrapper<>(Emphasis.NONE);
    private final ReadOnlyBooleanWrapper gliding = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty glides = new SimpleBooleanProperty(true);
    private PairLinks links = new PairLinks(ScatterPoints.NONE);
    private @Nullable DisplayedLayout shown;
    private @Nullable LayoutTransition glide;

    /// How many points the camera was placed for, and how many of them are images; -1 for none.
    private int items = -1;

    private int itemImages = -1;

    /// @param displayed what the side shows
    /// @param camera    is told where the points are
    /// @param nanoTime  the clock of glides
    PointsModel(
            Session session,
            ObservableValue<@Nullable DisplayedLayout> displayed,
            CameraModel camera,
            LongSupplier nanoTime) {
        this.session = session;
        this.camera = camera;
        this.nanoTime = nanoTime;
        session.corpusProperty().subscribe(this::corpusChanged);
        displayed.subscribe(this::take);
        session.selectionProperty().subscribe(selection -> emphasize());
        session.hitsProperty().subscribe((before, now) -> emphasize());
    }

    ReadOnlyObjectProperty<ScatterPoints> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Emphasis> emphasisProperty() {
        return emphasis.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty glidingProperty() {
        return gliding.getReadOnlyProperty();
    }

    BooleanProperty glidesProperty() {
        return glides;
    }

    /// What the points are within, or will be once they have glided to where they belong.
    WorldBox destination() {
        return shown == null ? points.get().box() : shown.bounds();
    }

    /// The points that belong to one: the texts of an image, the images of a text.
    int[] partners(int point) {
        return links.partners(point);
    }

    private void take(@Nullable DisplayedLayout next) {
        if (next == null) {
            forget();
            return;
        }
        boolean replaces = isOtherRun(next);
        var before = points.get();
        int images = next.rows().image().rows();
        int count = next.frame().points();
        if (items != count || itemImages != images) {
            glide = null;
            camera.follow();
        } else if (replaces && glides.get() && before.size() == items) {
            glide = new LayoutTransition(before.xy(), nanoTime.getAsLong(), GLIDE_NANOS);
        }
        items = count;
        itemImages = images;
        shown = next;
        var there =
                new ScatterPoints(next.frame().xy(), images, next.rows().pairs(), next.bounds());
        if (!there.pairs().equals(before.pairs()) || images != before.images()) {
            links = new PairLinks(there);
            emphasize();
        }
        gliding.set(glide != null);
        if (glide == null) {
            place(there, next.inView());
        } else {
            place(
                    new ScatterPoints(before.xy(), images, there.pairs(), before.box()),
                    inView(next, before.box()));
        }
    }

    private boolean isOtherRun(DisplayedLayout next) {
        var before = shown;
        return before != null
                && next.extent() == null
                && !before.frame().equals(next.frame())
                && (before.frame().iteration() >= next.frame().iteration()
                        || !before.method().equals(next.method()));
    }

    private void forget() {
        shown = null;
        glide = null;
        gliding.set(false);
        links = new PairLinks(ScatterPoints.NONE);
        place(ScatterPoints.NONE, ScatterPoints.NONE.box());
        emphasis.set(Emphasis.NONE);
    }

    /// Points under way are seen as large as they are, unless a whole recording is in view.
    private static WorldBox inView(DisplayedLayout target, WorldBox own) {
        return target.extent() == null ? own : target.extent();
    }

    private void place(ScatterPoints there, WorldBox inView) {
        camera.show(inView);
        points.set(there);
    }

    /// Moves gliding points to where they are now; call it at every pulse while [#glidingProperty].
    void tick() {
        var moving = glide;
        var target = shown;
        if (moving == null || target == null) {
            return;
        }
        long now = nanoTime.getAsLong();
        var between = points.get();
        if (moving.isOver(now)) {
            glide = null;
            gliding.set(false);
            place(
                    new ScatterPoints(
                            target.frame().xy(),
                            between.images(),
                            between.pairs(),
                            target.bounds()),
                    target.inView());
        } else {
            var there = between.at(moving.at(now, target.frame().xy()));
            place(there, inView(target, there.box()));
        }
    }

    /// Another model of the same corpus keeps the camera; another corpus or split does not.
    private void corpusChanged(@Nullable Corpus before, @Nullable Corpus now) {
        boolean same =
                before != null
                        && now != null
                        && before.root().equals(now.root())
                        && Objects.equals(before.split(), now.split());
        if (!same) {
            items = -1;
        }
    }

    private void emphasize() {
        int size = itemImages < 0 ? 0 : items;
        var found = session.hitsProperty().get().points();
        emphasis.set(
                links.of(session.selectionProperty().get().points())
                        .with(IntStream.of(found).filter(point -> point < size).toArray()));
    }
}
