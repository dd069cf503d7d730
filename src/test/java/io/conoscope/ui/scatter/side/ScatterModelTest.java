package io.conoscope.ui.scatter.side;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pairs;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.recording.RecordedFrame;
import io.conoscope.ui.session.select.SelectionOperation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class ScatterModelTest {

    private static final Cones CONES = new Cones(20, 5, 4);

    private final Session session = new Session();
    private long now;
    private final ScatterModel model =
            new ScatterModel(session, session.displayedProperty(), () -> now);

    @BeforeEach
    void open() {
        model.camera().resize(800, 600);
        CONES.openIn(session);
    }

    private void layout(int iteration, int iterations, double spread) {
        Cones.show(session, "umap", CONES.frame(iteration, iterations, spread));
    }

    private float[] displayed() {
        return session.displayedProperty().get().frame().xy();
    }

    private double screenX(int point) {
        return model.cameraProperty().get().screenX(model.pointsProperty().get().x(point));
    }

    private double screenY(int point) {
        return model.cameraProperty().get().screenY(model.pointsProperty().get().y(point));
    }

    private boolean allInView() {
        for (int p = 0; p < model.pointsProperty().get().size(); p++) {
            boolean inside =
                    screenX(p) >= 0 && screenX(p) <= 800 && screenY(p) >= 0 && screenY(p) <= 600;
            if (!inside) {
                return false;
            }
        }
        return true;
    }

    @Test
    void isEmptyUntilTheFirstFrame() {
        assertTrue(model.isEmpty());
        layout(0, 200, 0.1);
        assertFalse(model.isEmpty());
        assertEquals(20, model.pointsProperty().get().images());
        assertEquals(100, model.pointsProperty().get().texts());
    }

    @Test
    void aLayoutStaysWithItsRowsUntilThereIsAnother() {
        layout(200, 200, 1);
        session.embeddingsProperty().set(new Cones(5, 1, 3).embeddings());
        assertEquals(20, model.pointsProperty().get().images());
        assertEquals(100, model.pointsProperty().get().texts());
    }

    @Test
    void theCameraFollowsWhileTheLayoutGrows() {
        layout(0, 200, 0.1);
        assertTrue(allInView());
        layout(100, 200, 3);
        assertTrue(allInView());
        assertTrue(model.camera().followingProperty().get());
    }

    @Test
    void theCameraIsTheUsersOncePannedUntilFit() {
        layout(0, 200, 0.1);
        model.camera().pan(13, 7);
        var taken = model.cameraProperty().get();
        layout(100, 200, 3);
        assertEquals(taken, model.cameraProperty().get());
        assertFalse(model.camera().followingProperty().get());
        model.camera().fit();
        assertTrue(model.camera().followingProperty().get());
        assertTrue(allInView());
    }

    @Test
    void zoomingOutCannotLoseThePoints() {
        layout(200, 200, 1);
        for (int i = 0; i < 100; i++) {
            model.camera().zoom(0.5);
        }
        assertTrue(allInView());
    }

    @Test
    void framesOfOneRunDoNotGlide() {
        layout(0, 200, 0.1);
        layout(5, 200, 0.2);
        assertFalse(model.glidingProperty().get());
        assertArrayEquals(displayed(), model.pointsProperty().get().xy(), 0);
    }

    @Test
    void aLayoutThatReplacesAnotherGlidesThereWithin600Milliseconds() {
        layout(200, 200, 1);
        var before = model.pointsProperty().get().xy();
        Cones.show(session, "gap", new Cones(20, 5, 9).frame(0, 0, 2));
        var target = displayed();
        assertTrue(model.glidingProperty().get());
        assertArrayEquals(before, model.pointsProperty().get().xy(), 0);
        now = 300_000_000L;
        model.tick();
        assertEquals((before[0] + target[0]) / 2, model.pointsProperty().get().x(0), 1e-5);
        now = 600_000_000L;
        model.tick();
        assertArrayEquals(target, model.pointsProperty().get().xy(), 0);
        assertFalse(model.glidingProperty().get());
    }

    @Test
    void recordedFramesDoNotGlideAndKeepTheirWholeRunInView() {
        layout(200, 200, 1);
        var end = session.displayedProperty().get();
        var all = new WorldBox(-50, -40, 50, 40);
        session.displayedProperty().set(end.at(RecordedFrame.of(CONES.frame(3, 200, 0.2)), all));
        assertFalse(model.glidingProperty().get());
        var view = model.cameraProperty().get().view();
        assertTrue(view.contains(-50, -40) && view.contains(50, 40), view.toString());
    }

    @Test
    void theBoxOfAFrameIsTakenAsItWasFound() {
        layout(200, 200, 1);
        assertSame(session.displayedProperty().get().bounds(), model.pointsProperty().get().box());
    }

    @Test
    void glidingCanBeOff() {
        model.glidesProperty().set(false);
        layout(200, 200, 1);
        layout(0, 200, 0.1);
        assertFalse(model.glidingProperty().get());
        assertArrayEquals(displayed(), model.pointsProperty().get().xy(), 0);
    }

    @Test
    void hoverTellsTheSessionWhichPointIsUnderTheCursor() {
        layout(200, 200, 1);
        model.hover(screenX(3), screenY(3));
        assertEquals(3, session.hoveredProperty().get());
        assertTrue(model.isPointedHere());
        model.hover(1, 1);
        assertEquals(-1, session.hoveredProperty().get());
    }

    @Test
    void hiddenKindsCannotBePointedAt() {
        layout(200, 200, 1);
        model.shownProperty().set(new ShownMarks(false, true, true));
        model.hover(screenX(3), screenY(3));
        assertTrue(session.hoveredProperty().get() != 3);
    }

    @Test
    void aHoverFromAnotherPanelIsNotPointedHere() {
        layout(200, 200, 1);
        session.hoveredProperty().set(5);
        assertFalse(model.isPointedHere());
    }

    @Test
    void clickingAPhotoLightsItsCaptionsUp() {
        layout(200, 200, 1);
        model.click(screenX(3), screenY(3), SelectionOperation.REPLACE);
        assertEquals(Selection.of(3), session.selectionProperty().get());
        assertArrayEquals(new int[] {35, 36, 37, 38, 39}, model.emphasisProperty().get().related());
    }

    @Test
    void addingTogglesAPoint() {
        layout(200, 200, 1);
        model.click(screenX(3), screenY(3), SelectionOperation.REPLACE);
        model.click(screenX(8), screenY(8), SelectionOperation.ADD);
        assertEquals(Selection.of(3, 8), session.selectionProperty().get());
        model.click(screenX(3), screenY(3), SelectionOperation.ADD);
        assertEquals(Selection.of(8), session.selectionProperty().get());
    }

    @Test
    void clickingNothingChoosesNothing() {
        layout(200, 200, 1);
        session.selectionProperty().set(Selection.of(3));
        model.click(2, 2, SelectionOperation.REPLACE);
        assertEquals(Selection.NONE, session.selectionProperty().get());
    }

    @Test
    void aSelectionMadeElsewhereStandsOutHere() {
        session.selectionProperty().set(Selection.of(0));
        layout(200, 200, 1);
        assertArrayEquals(new int[] {0}, model.emphasisProperty().get().selected());
    }

    @Test
    void aBoxChoosesWhatIsInside() {
        layout(200, 200, 0);
        model.chooseInside(SelectionPolygon.box(0, 0, 400, 600), SelectionOperation.REPLACE);
        assertEquals(20, session.selectionProperty().get().points().length);
        assertTrue(session.selectionProperty().get().contains(19));
        model.chooseInside(SelectionPolygon.box(400, 0, 800, 600), SelectionOperation.ADD);
        assertEquals(120, session.selectionProperty().get().points().length);
    }

    @Test
    void arrowKeysWalkFromPointToPoint() {
        layout(200, 200, 1);
        model.step(1, 0);
        int first = session.hoveredProperty().get();
        model.step(1, 0);
        int second = session.hoveredProperty().get();
        assertTrue(first >= 0 && second >= 0 && first != second);
        assertTrue(screenX(second) > screenX(first));
    }

    @Test
    void closingForgetsThePoints() {
        layout(200, 200, 1);
        session.displayedProperty().set(null);
        assertTrue(model.isEmpty());
        assertTrue(model.emphasisProperty().get().isEmpty());
    }

    @Test
    void anotherModelOfTheSameCorpusKeepsTheUsersCamera() {
        layout(200, 200, 1);
        model.camera().pan(13, 7);
        var taken = model.cameraProperty().get();
        session.embeddingsProperty().set(null);
        session.displayedProperty().set(null);
        assertTrue(model.isEmpty());
        CONES.openIn(session);
        layout(200, 200, 2);
        assertEquals(taken, model.cameraProperty().get());
    }

    @Test
    void anotherSplitIsShownWhole() {
        session.corpusProperty().set(corpus("test"));
        layout(200, 200, 1);
        model.camera().pan(130, 70);
        session.embeddingsProperty().set(null);
        session.displayedProperty().set(null);
        session.corpusProperty().set(corpus("dev"));
        CONES.openIn(session);
        layout(200, 200, 2);
        assertTrue(model.camera().followingProperty().get());
        assertTrue(allInView());
    }

    private static Corpus corpus(String split) {
        return new Corpus(
                "photos",
                Path.of("photos"),
                split,
                List.of(),
                List.of(),
                Pairs.diagonal(0),
                List.of());
    }

    @Test
    void whatTheFilterLeavesOutIsNeitherHitNorChosen() {
        session.filterProperty().set(PointFilter.of(new int[] {8}, "one"));
        assertEquals(-1, model.pointAt(screenX(3), screenY(3)));
        model.chooseInside(SelectionPolygon.box(0, 0, 800, 600), SelectionOperation.REPLACE);
        assertEquals(Selection.of(8), session.selectionProperty().get());
    }

    @Test
    void revealingMovesTheCameraOnlyWhereItMust() {
        var before = model.camera().cameraProperty().get();
        model.reveal(3, 8);
        assertEquals(before, model.camera().cameraProperty().get());
        model.camera().pan(5000, 0);
        model.reveal(3, 8);
        var view = model.camera().cameraProperty().get().view();
        var points = model.pointsProperty().get();
        assertTrue(view.contains(points.x(3), points.y(3)));
        assertTrue(view.contains(points.x(8), points.y(8)));
    }
}
