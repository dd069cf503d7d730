package io.conoscope.ui.session.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionStep.Kind;
import io.conoscope.ui.session.viewstate.CameraView;
import io.conoscope.ui.session.viewstate.ScatterView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class SelectionModelTest {

    private final Session session = new Session();
    private final SelectionModel model = new SelectionModel(session);
    private ScatterView camera = ScatterView.WHOLE;

    @BeforeEach
    void opensFourPairs() {
        session.corpusProperty().set(corpus(4));
        model.attachCamera(() -> camera, view -> camera = view);
    }

    private static Corpus corpus(int pairs) {
        return new Corpus(
                "four",
                Path.of("four"),
                null,
                IntStream.range(0, pairs)
                        .mapToObj(i -> new ImageItem("i" + i, null, null))
                        .toList(),
                IntStream.range(0, pairs).mapToObj(i -> new TextItem("t" + i, "text")).toList(),
                Pairs.diagonal(pairs),
                List.of());
    }

    private Selection selected() {
        return session.selectionProperty().get();
    }

    private void moveTo(double zoom) {
        model.cameraMoves();
        camera = new ScatterView(new CameraView(0.5, 0.5, zoom), null, null);
    }

    @Test
    void operationsCombineWithWhatWasSelected() {
        var before = Selection.of(1, 2, 3);
        assertEquals(Selection.of(3, 4), SelectionOperation.REPLACE.apply(before, 4, 3));
        assertEquals(Selection.of(1, 2, 3, 4), SelectionOperation.ADD.apply(before, 4, 3));
        assertEquals(Selection.of(1, 2), SelectionOperation.SUBTRACT.apply(before, 4, 3));
        assertEquals(Selection.of(3), SelectionOperation.INTERSECT.apply(before, 4, 3));
    }

    @Test
    void heldKeysSayWhatAnOutlineDoes() {
        var usual = SelectionOperation.REPLACE;
        assertEquals(SelectionOperation.REPLACE, usual.orHeld(false, false, false));
        assertEquals(SelectionOperation.ADD, usual.orHeld(true, false, false));
        assertEquals(SelectionOperation.ADD, usual.orHeld(false, false, true));
        assertEquals(SelectionOperation.SUBTRACT, usual.orHeld(false, true, false));
        assertEquals(SelectionOperation.SUBTRACT, usual.orHeld(true, true, false));
        assertEquals(SelectionOperation.INTERSECT, usual.orHeld(true, false, true));
        assertEquals(
                SelectionOperation.INTERSECT,
                SelectionOperation.INTERSECT.orHeld(false, false, false));
    }

    @Test
    void filteredOutPointsAreNeverSelected() {
        model.choose(new int[] {0, 1, 2}, SelectionOperation.REPLACE);
        model.filterTo(new int[] {1, 2, 3}, "three");
        assertEquals(Selection.of(1, 2), selected());
        model.invert();
        assertEquals(Selection.of(3), selected());
        model.choose(new int[] {0, 1}, SelectionOperation.ADD);
        assertEquals(Selection.of(1, 3), selected());
        model.chooseAll();
        assertEquals(Selection.of(1, 2, 3), selected());
    }

    @Test
    void aFilterWithTheSelectionThatItNarrowsIsOneStep() {
        model.choose(new int[] {0, 1, 2}, SelectionOperation.REPLACE);
        model.filterTo(new int[] {1, 2, 3}, "three");
        assertEquals(new SelectionStep(Kind.FILTER, 3), model.undoableProperty().get());
        model.undo();
        assertEquals(Selection.of(0, 1, 2), selected());
        assertTrue(session.filterProperty().get().keepsAll());
        assertEquals(new SelectionStep(Kind.SELECTION, 3), model.undoableProperty().get());
        model.redo();
        assertEquals(Selection.of(1, 2), selected());
        assertEquals(3, session.filterProperty().get().count(8));
    }

    @Test
    void theWayOfACameraIsOneStepOnceItRests() {
        model.choose(new int[] {1}, SelectionOperation.REPLACE);
        moveTo(2);
        moveTo(4);
        model.cameraRested();
        assertEquals(Kind.CAMERA, step());
        model.undo();
        assertEquals(ScatterView.WHOLE, camera);
        assertEquals(Selection.of(1), selected());
        assertEquals(Kind.SELECTION, step());
        model.redo();
        assertEquals(4, left().zoom());
    }

    private Kind step() {
        var step = model.undoableProperty().get();
        if (step == null) {
            throw new AssertionError("nothing can be undone");
        }
        return step.kind();
    }

    private CameraView left() {
        var left = camera.left();
        if (left == null) {
            throw new AssertionError("the whole layout is in view");
        }
        return left;
    }

    @Test
    void goingToAPairIsOneStepWithItsCamera() {
        model.together(
                () -> {
                    model.choose(new int[] {5}, "pair");
                    moveTo(3);
                });
        model.cameraRested();
        assertEquals("pair", model.nameProperty().get());
        model.undo();
        assertTrue(selected().isEmpty());
        assertEquals(ScatterView.WHOLE, camera);
        assertEquals("", model.nameProperty().get());
        assertNull(model.undoableProperty().get());
        model.redo();
        assertEquals("pair", model.nameProperty().get());
        assertEquals(3, left().zoom());
    }

    @Test
    void aCameraThatALayoutMovesIsNoStep() {
        model.choose(new int[] {1}, SelectionOperation.REPLACE);
        camera = new ScatterView(new CameraView(0.1, 0.1, 2), null, null);
        model.choose(new int[] {2}, SelectionOperation.REPLACE);
        model.undo();
        assertEquals(2, left().zoom());
        assertEquals(Selection.of(1), selected());
    }

    @Test
    void aSelectionMadeByHandHasNoName() {
        model.choose(new int[] {5}, "pair");
        model.choose(new int[] {4}, SelectionOperation.ADD);
        assertEquals("", model.nameProperty().get());
        model.choose(new int[] {4, 5}, "both");
        assertEquals("both", model.nameProperty().get());
        model.undo();
        assertEquals(Selection.of(5), selected());
    }

    @Test
    void anotherCorpusForgets() {
        model.choose(new int[] {1}, SelectionOperation.REPLACE);
        session.selectionProperty().set(Selection.NONE);
        assertEquals(Kind.CLEARING, step());
        session.corpusProperty().set(corpus(2));
        assertNull(model.undoableProperty().get());
        model.undo();
        assertTrue(selected().isEmpty());
    }

    @Test
    void aMillionPointsSelectedOverAndOverAreNotAllKept() {
        session.corpusProperty().set(corpus(1));
        for (int i = 0; i < 40; i++) {
            session.selectionProperty().set(new Selection(IntStream.range(i, 1_000_000).toArray()));
        }
        int steps = 0;
        while (model.undoableProperty().get() != null) {
            model.undo();
            steps++;
        }
        assertEquals(16, steps, 1);
    }
}
