package io.conoscope.ui.scatter;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pairs;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.scatter.draw.MarkSize;
import io.conoscope.ui.scatter.world.Camera;
import io.conoscope.ui.scatter.world.Emphasis;
import io.conoscope.ui.scatter.world.PairLinks;
import io.conoscope.ui.scatter.world.PointGrid;
import io.conoscope.ui.scatter.world.ScatterPoints;
import io.conoscope.ui.scatter.world.Shown;
import io.conoscope.ui.scatter.world.WorldBox;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// What the scatter shows and how it answers: points, camera, what stands out. FX thread only;
/// knows no scene.
///
/// The camera follows the layout while it grows, until the user moves it; [#fit] follows again.
final class ScatterModel {

    /// Room between the points and the border after [#fit], in pixels.
    static final double MARGIN = 52;

    /// How far from a point's rim the cursor may be to mean it, in pixels.
    static final double REACH = 5;

    private static final long GLIDE_NANOS = 600_000_000L;

    private final Session session;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<ScatterPoints> points =
            new ReadOnlyObjectWrapper<>(ScatterPoints.NONE);
    private final ReadOnlyObjectWrapper<Camera> camera =
            new ReadOnlyObjectWrapper<>(Camera.fit(WorldBox.UNIT, 1, 1, 0));
    private final ReadOnlyObjectWrapper<Emphasis> emphasis =
            new ReadOnlyObjectWrapper<>(Emphasis.NONE);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper gliding = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
    private final BooleanProperty glides = new SimpleBooleanProperty(true);

    private final Choosing choosing;
    private PairLinks links = new PairLinks(ScatterPoints.NONE);
    private WorldBox box = WorldBox.UNIT;
    private @Nullable PointGrid grid;
    private @Nullable LayoutFrame frame;
    private String method = "";
    private @Nullable Glide glide;
    private int pointed = -1;

    /// How many points the camera was placed for, and how many of them are images; -1 for none.
    private int items = -1;

    private int itemImages = -1;

    ScatterModel(Session session) {
        this(session, System::nanoTime);
    }

    /// @param nanoTime the clock of glides
    ScatterModel(Session session, LongSupplier nanoTime) {
        this.session = session;
        this.nanoTime = nanoTime;
        choosing = new Choosing(session.selectionProperty());
        session.corpusProperty().subscribe(this::corpusChanged);
        session.layoutProperty().subscribe(this::takeFrame);
        session.embeddingsProperty().subscribe(() -> takeFrame(session.layoutProperty().get()));
        session.selectionProperty().subscribe(this::emphasize);
    }

    /// The points as they stand now, on their way while [#gliding]; never null.
    ReadOnlyObjectProperty<ScatterPoints> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    /// What the session's selection makes stand out.
    ReadOnlyObjectProperty<Emphasis> emphasisProperty() {
        return emphasis.getReadOnlyProperty();
    }

    /// Whether the camera keeps the whole layout in view.
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// Whether points are under way, so that [#tick] is due at every pulse.
    ReadOnlyBooleanProperty glidingProperty() {
        return gliding.getReadOnlyProperty();
    }

    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /// Whether a layout that replaces another glides there; true at first.
    BooleanProperty glidesProperty() {
        return glides;
    }

    boolean isEmpty() {
        return points.get().size() == 0;
    }

    /// The box around all points.
    WorldBox box() {
        return box;
    }

    /// The radius of a disc in pixels.
    double radius() {
        return MarkSize.radius(points.get().size(), camera.get(), box);
    }

    /// The points that belong to one: the texts of an image, the images of a text.
    int[] partners(int point) {
        return links.partners(point);
    }

    // ---- layouts

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
            follow();
        } else if (replaces && glides.get() && before.size() == items) {
            glide = new Glide(before.xy(), nanoTime.getAsLong(), GLIDE_NANOS);
        }
        items = next.points();
        itemImages = images;
        frame = next;
        method = session.methodProperty().get();
        if (!pairs.equals(before.pairs()) || images != before.images()) {
            var fresh = new ScatterPoints(next.xy(), images, pairs);
            links = new PairLinks(fresh);
            emphasize(session.selectionProperty().get());
        }
        gliding.set(glide != null);
        place(glide == null ? next.xy() : before.xy(), images, pairs);
    }

    private boolean isOtherRun(LayoutFrame next) {
        return frame != null
                && !frame.equals(next)
                && (frame.iteration() >= next.iteration()
                        || !method.equals(session.methodProperty().get()));
    }

    /// The number of image rows, or -1 while the layout does not belong to the open rows.
    private int images(@Nullable LayoutFrame next) {
        var embeddings = session.embeddingsProperty().get();
        return next != null
                        && embeddings != null
                        && embeddings.image().rows() + embeddings.text().rows() == next.points()
                ? embeddings.image().rows()
                : -1;
    }

    private Pairs pairs() {
        var embeddings = session.embeddingsProperty().get();
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
        box = WorldBox.around(xy);
        grid = null;
        points.set(new ScatterPoints(xy, images, pairs));
        if (following.get()) {
            frameAll();
        }
    }

    /// Moves gliding points to where they are now; call it at every pulse while [#gliding].
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

    // ---- camera

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

    /// The size of the picture in logical pixels.
    void resize(double width, double height) {
        camera.set(camera.get().resized(width, height));
        if (following.get()) {
            frameAll();
        }
    }

    /// Drags the content by so many pixels; the camera is the user's from now on.
    void pan(double dx, double dy) {
        following.set(false);
        camera.set(camera.get().panned(dx, dy).within(box));
    }

    /// Zooms about a position on screen; the camera is the user's from now on.
    void zoom(double factor, double x, double y) {
        following.set(false);
        camera.set(camera.get().zoomed(factor, x, y).within(box));
    }

    /// Zooms about the middle.
    void zoom(double factor) {
        zoom(factor, camera.get().width() / 2, camera.get().height() / 2);
    }

    /// Puts a world position in the middle; the camera is the user's from now on.
    void lookAt(double worldX, double worldY) {
        var now = camera.get();
        pan(now.width() / 2 - now.screenX(worldX), now.height() / 2 - now.screenY(worldY));
    }

    /// Shows all points and follows them again.
    void fit() {
        follow();
        frameAll();
    }

    private void follow() {
        following.set(true);
    }

    private void frameAll() {
        var now = camera.get();
        double margin = Math.min(MARGIN, Math.min(now.width(), now.height()) / 8);
        camera.set(Camera.fit(box, now.width(), now.height(), margin));
    }

    // ---- pointing and choosing

    /// The visible point nearest to a position on screen, or -1 if none is within reach.
    int pointAt(double x, double y) {
        if (isEmpty()) {
            return -1;
        }
        var now = camera.get();
        var all = points.get();
        var kinds = shown.get();
        if (grid == null) {
            grid = new PointGrid(all.xy());
        }
        double radius = (radius() + REACH) / now.scale();
        return grid.nearest(
                now.worldX(x), now.worldY(y), radius, point -> kinds.point(all.isImage(point)));
    }

    /// The cursor is there.
    void hover(double x, double y) {
        point(pointAt(x, y));
    }

    /// The cursor left the picture.
    void leave() {
        point(-1);
    }

    private void point(int point) {
        pointed = point;
        session.hoveredProperty().set(point);
    }

    /// Whether the hovered point is so by mouse or keys here, not in another panel.
    boolean isPointedHere() {
        return pointed >= 0 && pointed == session.hoveredProperty().get();
    }

    /// Chooses the point there; with `adding`, adds it to the choice or takes it out. Where there
    /// is none, chooses nothing.
    void click(double x, double y, boolean adding) {
        choosing.choose(pointAt(x, y), adding);
    }

    /// Chooses the point under the keyboard cursor.
    void chooseHovered(boolean adding) {
        int point = session.hoveredProperty().get();
        if (point >= 0) {
            choosing.choose(point, adding);
        }
    }

    /// Chooses all visible points inside an outline.
    ///
    /// @param outline x0, y0, x1, y1 … on screen; closed by itself
    /// @param adding  whether what was chosen stays so
    void chooseInside(double[] outline, boolean adding) {
        var now = camera.get();
        var all = points.get();
        var inside =
                IntStream.range(0, all.size())
                        .filter(p -> shown.get().point(all.isImage(p)))
                        .filter(
                                p ->
                                        Outline.contains(
                                                outline,
                                                now.screenX(all.x(p)),
                                                now.screenY(all.y(p))));
        choosing.chooseAll(inside.toArray(), adding);
    }

    /// Chooses nothing.
    void clear() {
        choosing.chooseAll(new int[0], false);
    }

    /// Adds the partners of the chosen points to the choice.
    void choosePairs() {
        choosing.chooseAll(emphasis.get().related(), true);
    }

    /// Moves the keyboard cursor to the nearest visible point in a direction.
    ///
    /// @param dx -1, 0 or 1 on screen
    /// @param dy -1, 0 or 1 on screen, downwards
    void step(int dx, int dy) {
        int next =
                KeyboardCursor.next(
                        points.get(), shown.get(), session.hoveredProperty().get(), dx, -dy);
        if (next >= 0) {
            point(next);
            reveal(next);
        }
    }

    private void reveal(int point) {
        var now = camera.get();
        double x = points.get().x(point);
        double y = points.get().y(point);
        if (!now.view().contains(x, y)) {
            lookAt(x, y);
        }
    }

    private void emphasize(Selection selection) {
        emphasis.set(links.of(selection.points()));
    }
}
