package io.conoscope.ui.details;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.browser.SmallCorpora;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.List;

class VisitsModelTest {

    private final Session session = new Session();
    private final Background atOnce = new Background(Runnable::run, Runnable::run);
    private final DetailsModel details = new DetailsModel(session, new Messages(), atOnce);
    private final VisitsModel visits = new VisitsModel(session, details);

    @BeforeEach
    void open() {
        session.corpusProperty().set(SmallCorpora.three());
        session.embeddingsProperty().set(SmallCorpora.rows());
    }

    private void look(int... points) {
        session.selectionProperty().set(Selection.of(points));
    }

    private int[] selected() {
        return session.selectionProperty().get().points();
    }

    @Test
    void goesBackAndForwardThroughWhatWasLookedAt() {
        look(0);
        look(4);
        look(1);
        visits.back();
        assertArrayEquals(new int[] {4}, selected());
        visits.back();
        assertArrayEquals(new int[] {0}, selected());
        assertFalse(visits.canGoBackProperty().get());
        visits.forward();
        visits.forward();
        assertArrayEquals(new int[] {1}, selected());
        assertFalse(visits.canGoForwardProperty().get());
        visits.forward();
        assertArrayEquals(new int[] {1}, selected());
    }

    @Test
    void anotherLookForgetsWhatLayAhead() {
        look(0);
        look(1);
        visits.back();
        look(2);
        assertFalse(visits.canGoForwardProperty().get());
        visits.back();
        assertArrayEquals(new int[] {0}, selected());
    }

    @Test
    void severalPointsAreNoVisitAndAnotherCorpusHasNone() {
        look(0);
        look(0, 1, 2);
        look(1);
        visits.back();
        assertArrayEquals(new int[] {0}, selected());
        assertTrue(visits.canGoForwardProperty().get());
        session.corpusProperty().set(SmallCorpora.numbered(3));
        assertFalse(visits.canGoForwardProperty().get());
        assertEquals(-1, new DetailsModel(new Session(), new Messages(), atOnce).subject());
    }

    @Test
    void aCaptionIsRankedBesideTheOthersOfItsPhoto() {
        var numbers = new NumbersModel(session, details, atOnce);
        look(4);
        var shown = numbers.shownProperty().get();
        assertNotNull(shown);
        assertEquals(4, shown.point());
        assertEquals(
                List.of(0, 1),
                shown.numbers().pairs().stream().map(ItemNumbers.Pair::text).toList());
        look(6);
        assertEquals(List.of(), numbers.shownProperty().get().numbers().pairs());
    }

    @Test
    void numbersOfAnItemThatIsNoLongerLookedAtAreDropped() {
        var waiting = new ArrayDeque<Runnable>();
        var numbers =
                new NumbersModel(session, details, new Background(waiting::add, Runnable::run));
        look(0);
        look(1);
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        var shown = numbers.shownProperty().get();
        assertNotNull(shown);
        assertEquals(1, shown.point());
        look(0, 1, 2);
        assertNull(numbers.shownProperty().get());
    }
}
