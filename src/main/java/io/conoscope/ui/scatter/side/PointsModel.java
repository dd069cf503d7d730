package io.conoscope.ui.scatter.side;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pairs;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.kit.view.LayoutTransition;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.PairLinks;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.LongSupplier;

/// Where the points of a side are and which of them stand out: takes the frames of its subject and
/// glides from one layout to the next. FX thread only; knows no scene.
final class PointsModel {

    private static final long GLIDE_NANOS = 600_000_000L;

    private final Session session;
    private final ScatterSubject subject;
    private final CameraModel camera;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<ScatterPoints> points =
            new ReadOnlyObjectWrapper<>(ScatterPoints.NONE);
    private final ReadOnlyObjectWrapper<Emphasis> emphasis =
            new ReadOnlyObjectWrapper<>(Emphasis.NONE);
    private final ReadOnlyBooleanWrapper gliding = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty glides = new SimpleBooleanProperty(true);
    private PairLinks links = new PairLinks(ScatterPoints.NONE);
    private @Nullable LayoutFrame frame;
    private String method = "";
    private @Nullable LayoutTransition glide;

    /// How many points the camera was placed for, and how many of them are images; -1 for none.
    private int items = -1;

    private int itemImages = -1;

    /// @param camera   is told where the points are
    /// @param nanoTime the clock of glides
    PointsModel(
            Session session, ScatterSubject subject, CameraModel camera, LongSupplier nanoTime) {
        this.session = session;
        this.subject = subject;
        this.camera = camera;
        this.nanoTime = nanoTime;
        session.corpusProperty().subscribe(this::corpusChanged);
        subject.layout().subscribe(this::takeFrame);
        subject.embeddings().subscribe(() -> takeFrame(subject.layout().getValue()));
        session.selectionProperty().subscribe(this::emphasize);
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

    /// The points that belong to one: the texts of an image, the images of a text.
    int[] partners(int point) {
        return links.partners(point);
    }

    private void takeFrame(@Nullable LayoutFrame next) {
        int images = images(next);
        if (next == null || images < 0) {
            forget();
            return;
        }
        boolean replaces = isOtherRun(next);
        var before = points.get();
        var pairs = pairs();
        if (items != next.points() || itemImages != images) {
            glide = null;
            camera.follow();
        } else if (replaces && glides.get() && before.size() == items) {
            glide = new LayoutTransition(before.xy(), nanoTime.getAsLong(), GLIDE_NANOS);
        }
        items = next.points();
        itemImages = images;
        frame = next;
        method = subject.method().getValue();
        if (!pairs.equals(before.pairs()) || images != before.images()) {
            links = new PairLinks(new ScatterPoints(next.xy(), images, pairs));
            emphasize(session.selectionProperty().get());
        }
        gliding.set(glide != null);
        place(glide == null ? next.xy() : before.xy(), images, pairs);
    }

    private boolean isOtherRun(LayoutFrame next) {
        return frame != null
                && extent() == null
                && !frame.equals(next)
                && (frame.iteration() >= next.iteration()
                        || !method.equals(subject.method().getValue()));
    }

    /// The number of image rows, or -1 while the layout does not belong to the rows.
    private int images(@Nullable LayoutFrame next) {
        var embeddings = subject.embeddings().getValue();
        return next != null
                        && embeddings != null
                        && embeddings.image().rows() + embeddings.text().rows() == next.points()
                ? embeddings.image().rows()
                : -1;
    }

    private Pairs pairs() {
        var embeddings = subject.embeddings().getValue();
        return embeddings == null ? ScatterPoints.NONE.pairs() : embeddings.pairs();
    }

    private void forget() {
        frame = null;
        glide = null;
        gliding.set(false);
        links = new PairLinks(ScatterPoints.NONE);
        place(ScatterPoints.NONE.xy(), 0, ScatterPoints.NONE.pairs());
        emphasis.set(Emphasis.NONE);
    }

    private void place(float[] xy, int images, Pairs pairs) {
        var extent = extent();
        camera.show(WorldBox.around(extent == null ? xy : extent));
        points.set(new ScatterPoints(xy, images, pairs));
    }

    /// What the session's own layout is to keep in view; null for each frame's own box.
    private float @Nullable [] extent() {
        return subject.layout() == session.layoutProperty() ? session.extentProperty().get() : null;
    }

    /// Moves gliding points to where they are now; call it at every pulse while [#glidingProperty].
    void tick() {
        var moving = glide;
        var target = frame;
        if (moving == null || target == null) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (moving.isOver(now)) {
            glide = null;
            gliding.set(false);
        }
        var shownNow = points.get();
        var xy = glide == null ? target.xy() : moving.at(now, target.xy());
        place(xy, shownNow.images(), shownNow.pairs());
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

    private void emphasize(Selection selection) {
        emphasis.set(links.of(selection.points()));
    }
}
