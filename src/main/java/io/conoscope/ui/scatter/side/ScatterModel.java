package io.conoscope.ui.scatter.side;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.draw.MarkSize;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.PointGrid;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.scatter.lines.PairLinesModel;
import io.conoscope.ui.scatter.plot.PlotHit;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionOperation;
import io.conoscope.ui.session.viewstate.CameraView;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.DoubleSummaryStatistics;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// What a side of the scatter shows and how it answers to pointing and choosing, which it shares
/// through the session. FX thread only; knows no scene.
public final class ScatterModel {

    /// How far from a point's rim the cursor may be to mean it, in pixels.
    static final double REACH = 5;

    /// How far the nearest point may be to be named, in pixels.
    private static final double FARTHEST = 64;

    /// The share of the picture that revealed points take up at most.
    private static final double ROOM = 0.8;

    /// So many points are found on the FX thread within a few milliseconds.
    static final int MANY = 60_000;

    private static final Logger LOG = LoggerFactory.getLogger(ScatterModel.class);

    private final Session session;
    private final CameraModel camera = new CameraModel();
    private final DragModel drag = new DragModel();
    private final PointsModel points;
    private final ObjectProperty<ShownMarks> shown = new SimpleObjectProperty<>(ShownMarks.ALL);
    private final SelectionActions choosing;
    private final ReadOnlyObjectWrapper<@Nullable PlotHit> hit = new ReadOnlyObjectWrapper<>();
    private final Background background;
    private final PairLinesModel lines;
    private final RequestNumbers grids = new RequestNumbers();
    private @Nullable PointGrid grid;
    private boolean gridUnderWay;
    private int pointed = -1;
    private Point2D last = Point2D.ZERO;
    private final ReadOnlyObjectWrapper<@Nullable Point2D> cursor = new ReadOnlyObjectWrapper<>();
    private LayersAbove above = (x, y) -> null;

    /// What stands above the points where the cursor is.
    interface LayersAbove {

        /// The foremost thing there, or null.
        @Nullable PlotHit hit(double x, double y);
    }

    /// @param displayed  what the side shows
    /// @param background finds points among very many
    public ScatterModel(
            Session session,
            ObservableValue<@Nullable DisplayedLayout> displayed,
            Background background) {
        this(session, displayed, background, System::nanoTime);
    }

    /// @param nanoTime the clock of glides
    ScatterModel(
            Session session,
            ObservableValue<@Nullable DisplayedLayout> displayed,
            Background background,
            LongSupplier nanoTime) {
        this.session = session;
        this.background = background;
        points = new PointsModel(session, displayed, camera, nanoTime);
        lines = new PairLinesModel(session, displayed, points.pointsProperty(), background);
        choosing = new SelectionActions(session);
        points.pointsProperty().subscribe((before, now) -> forgetGrid());
    }

    /// The points as they stand now, on their way while [#glidingProperty]; never null.
    public ReadOnlyObjectProperty<ScatterPoints> pointsProperty() {
        return points.pointsProperty();
    }

    /// From where they are seen.
    public CameraModel camera() {
        return camera;
    }

    /// What pair lines and contours look like.
    public PairLinesModel lines() {
        return lines;
    }

    /// What dragging does.
    public DragModel drag() {
        return drag;
    }

    /// Looks at a part of the layout; null shows all of it.
    public void look(@Nullable CameraView wanted) {
        camera.look(wanted, points.destination());
    }

    ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.cameraProperty();
    }

    /// What the session's selection makes stand out.
    ReadOnlyObjectProperty<Emphasis> emphasisProperty() {
        return points.emphasisProperty();
    }

    /// Whether points are under way, so that [#tick] is due at every pulse.
    ReadOnlyBooleanProperty glidingProperty() {
        return points.glidingProperty();
    }

    /// Which kinds of marks are drawn.
    public ObjectProperty<ShownMarks> shownProperty() {
        return shown;
    }

    /// Whether a layout that replaces another glides there; true at first.
    public BooleanProperty glidesProperty() {
        return points.glidesProperty();
    }

    boolean isEmpty() {
        return all().size() == 0;
    }

    /// What is pointed at and clicked before the points are.
    void setAbove(LayersAbove layers) {
        above = layers;
    }

    /// What of it the cursor is on, where that means several points; null otherwise.
    ReadOnlyObjectProperty<@Nullable PlotHit> hitProperty() {
        return hit.getReadOnlyProperty();
    }

    /// Where the cursor was last.
    Point2D lastCursor() {
        return last;
    }

    private ScatterPoints all() {
        return points.pointsProperty().get();
    }

    /// The radius of a disc in pixels.
    double radius() {
        return MarkSize.radius(all().size(), camera.cameraProperty().get(), all().box())
                * session.styleProperty().get().pointSize();
    }

    /// Which points can be pointed at and chosen: of a kind that shows, and looked at. Safe on any
    /// thread.
    private IntPredicate visible() {
        var all = all();
        var kinds = shown.get();
        var filter = session.filterProperty().get();
        return point -> kinds.point(all.isImage(point)) && filter.keeps(point);
    }

    /// The points that belong to one: the texts of an image, the images of a text.
    int[] partners(int point) {
        return points.partners(point);
    }

    /// Moves gliding points to where they are now; call it at every pulse while they glide.
    void tick() {
        points.tick();
    }

    /// The visible point nearest to a position on screen within 64 pixels, looked for from near to
    /// far, since near ones are found quickly; -1 if there is none.
    public int nearest(double x, double y) {
        int found = -1;
        for (double reach = REACH; found < 0 && reach <= FARTHEST; reach *= 2) {
            found = pointAt(x, y, reach);
        }
        return found;
    }

    /// The visible point nearest to a position on screen, or -1 if none is within reach, or very
    /// many points are not sorted yet.
    int pointAt(double x, double y) {
        return pointAt(x, y, REACH);
    }

    private int pointAt(double x, double y, double reach) {
        var found = grid();
        if (isEmpty() || found == null) {
            return -1;
        }
        var now = camera.cameraProperty().get();
        double radius = (radius() + reach) / now.scale();
        return found.nearest(now.worldX(x), now.worldY(y), radius, visible());
    }

    /// How many visible points lie on the very spot of one, itself among them.
    int sharing(int point) {
        var found = grid();
        return found == null ? 1 : found.sharing(point, visible());
    }

    private void forgetGrid() {
        grid = null;
        gridUnderWay = false;
        grids.next();
    }

    /// The points sorted for finding; null while that is under way.
    private @Nullable PointGrid grid() {
        var all = all();
        if (grid == null && all.size() <= MANY) {
            grid = new PointGrid(all);
        } else if (grid == null && !gridUnderWay) {
            gridUnderWay = true;
            background.runLatest(
                    grids,
                    () -> new PointGrid(all),
                    Outcome.of(
                            made -> grid = made,
                            failure -> LOG.error("sorting points for finding", failure)));
        }
        return grid;
    }

    /// The cursor is there.
    void hover(double x, double y) {
        last = new Point2D(x, y);
        cursor.set(last);
        var there = above.hit(x, y);
        boolean several = there != null && there.point() < 0;
        hit.set(several ? there : null);
        point(several ? -1 : there == null ? pointAt(x, y) : there.point());
    }

    /// Where the mouse is in the picture; null while it is elsewhere, or on what stands above.
    public ReadOnlyObjectProperty<@Nullable Point2D> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /// The cursor left the picture, or is on something that stands above it.
    public void leave() {
        cursor.set(null);
        hit.set(null);
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

    /// Whether a click there chooses something.
    boolean isOnSomething(double x, double y) {
        return above.hit(x, y) != null || pointAt(x, y) >= 0;
    }

    /// Chooses the point there; while adding, one that is chosen already is taken out. Where there
    /// is none, chooses nothing. What stands above points is chosen before them, as far as the
    /// filter keeps it.
    void click(double x, double y, SelectionOperation operation) {
        var there = above.hit(x, y);
        if (there != null && there.point() < 0) {
            var filter = session.filterProperty().get();
            choosing.chooseAll(
                    IntStream.of(there.points()).filter(filter::keeps).toArray(), operation);
        } else {
            choosing.choose(there == null ? pointAt(x, y) : there.point(), operation);
        }
    }

    /// Chooses the point under the keyboard cursor.
    void chooseHovered(SelectionOperation operation) {
        int point = session.hoveredProperty().get();
        if (point >= 0) {
            choosing.choose(point, operation);
        }
    }

    /// Chooses all visible points inside an outline.
    ///
    /// @param outline   x0, y0, x1, y1 … on screen; closed by itself
    /// @param operation what they do to what was chosen
    void chooseInside(double[] outline, SelectionOperation operation) {
        var now = camera.cameraProperty().get();
        var all = all();
        var visible = visible();
        if (all.size() <= MANY) {
            choosing.chooseAll(SelectionPolygon.inside(outline, all, now, visible), operation);
            return;
        }
        drag.hold(outline);
        background.run(
                () -> SelectionPolygon.inside(outline, all, now, visible),
                Outcome.of(
                        inside -> chosen(outline, inside, operation),
                        failure -> LOG.error("finding what is inside an outline", failure)));
    }

    /// Selects what was found, unless the outline was cancelled, or the points are others now.
    private void chosen(double[] outline, int[] inside, SelectionOperation operation) {
        boolean wanted = drag.answer(outline);
        if (wanted && (inside.length == 0 || inside[inside.length - 1] < all().size())) {
            choosing.chooseAll(inside, operation);
        }
    }

    /// Moves the keyboard cursor to the nearest visible point in a direction.
    ///
    /// @param dx -1, 0 or 1 on screen
    /// @param dy -1, 0 or 1 on screen, downwards
    void step(int dx, int dy) {
        int next = KeyboardCursor.next(all(), visible(), session.hoveredProperty().get(), dx, -dy);
        if (next >= 0) {
            point(next);
            reveal(next);
        }
    }

    /// Shows the selected points as large as they fit; where none is selected, those that the
    /// filter keeps. O(n).
    public void fitSelection() {
        var selection = session.selectionProperty().get();
        var wanted =
                selection.isEmpty()
                        ? session.filterProperty().get().points(all().size())
                        : IntStream.of(selection.points());
        var across = new DoubleSummaryStatistics();
        var up = new DoubleSummaryStatistics();
        wanted.filter(p -> p < all().size())
                .filter(p -> Float.isFinite(all().x(p)) && Float.isFinite(all().y(p)))
                .forEach(
                        p -> {
                            across.accept(all().x(p));
                            up.accept(all().y(p));
                        });
        if (across.getCount() > 0) {
            camera.frame(new WorldBox(across.getMin(), up.getMin(), across.getMax(), up.getMax()));
        }
    }

    /// Moves the camera where these points can all be seen, if they cannot yet.
    public void reveal(int... points) {
        var there =
                IntStream.of(points)
                        .filter(p -> p < all().size())
                        .filter(p -> Float.isFinite(all().x(p)) && Float.isFinite(all().y(p)))
                        .toArray();
        var view = camera.cameraProperty().get().view();
        if (IntStream.of(there).allMatch(p -> view.contains(all().x(p), all().y(p)))) {
            return;
        }
        var across = IntStream.of(there).mapToDouble(p -> all().x(p)).summaryStatistics();
        var up = IntStream.of(there).mapToDouble(p -> all().y(p)).summaryStatistics();
        camera.lookAt((across.getMin() + across.getMax()) / 2, (up.getMin() + up.getMax()) / 2);
        double share =
                Math.max(
                        (across.getMax() - across.getMin()) / view.width(),
                        (up.getMax() - up.getMin()) / view.height());
        if (share > ROOM) {
            camera.zoom(ROOM / share);
        }
    }
}
