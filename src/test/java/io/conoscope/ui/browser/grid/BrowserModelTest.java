package io.conoscope.ui.browser.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.ui.browser.SmallCorpora;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.PointHits;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class BrowserModelTest {

    private final Session session = new Session();
    private final BrowserModel model =
            new BrowserModel(session, new Messages(), new Background(Runnable::run, Runnable::run));
    private final List<Integer> revealed = new ArrayList<>();

    BrowserModelTest() {
        model.onReveal(revealed::add);
    }

    @Test
    void saysWhatWouldBeHereWithNothingOpen() {
        assertEquals("", model.headerProperty().get());
        assertEquals("The photos of the open corpus appear here.", model.emptinessProperty().get());
    }

    @Test
    void countsPhotos() {
        session.corpusProperty().set(SmallCorpora.numbered(1000));
        assertEquals("1,000 photos", model.headerProperty().get());
        assertEquals(1000, model.images().size());
        assertEquals("", model.emptinessProperty().get());
    }

    @Test
    void countsOnePhotoAsOne() {
        session.corpusProperty().set(SmallCorpora.numbered(1));
        assertEquals("1 photo", model.headerProperty().get());
    }

    @Test
    void callsRowsWithoutFilesImages() {
        var rows =
                new Corpus(
                        "features",
                        Path.of("features.npy"),
                        null,
                        List.of(new ImageItem("0", null, null), new ImageItem("1", null, null)),
                        List.of(new TextItem("0", null), new TextItem("1", null)),
                        Pairs.diagonal(2),
                        List.of());
        session.corpusProperty().set(rows);
        assertEquals("2 images", model.headerProperty().get());
    }

    @Test
    void listsPhotosThatWereFoundThemselvesOrByACaption() {
        session.corpusProperty().set(SmallCorpora.three());
        session.hitsProperty().set(new PointHits("pink girl", new int[] {3 + 2}));
        assertEquals(List.of(1), model.images());
        assertEquals("1 of 3 photos", model.headerProperty().get());
        session.hitsProperty().set(new PointHits("an animal", new int[] {3 + 1, 2, 3}));
        assertEquals(List.of(0, 2), model.images());
        session.hitsProperty().set(new PointHits("dog grass", new int[0]));
        assertEquals(List.of(), model.images());
        assertEquals("No photo found for “dog grass”.", model.emptinessProperty().get());
        session.hitsProperty().set(PointHits.NONE);
        assertEquals(List.of(0, 1, 2), model.images());
    }

    @Test
    void passesOverHitsThatAreNotThere() {
        session.hitsProperty().set(new PointHits("old", new int[] {12, 99}));
        session.corpusProperty().set(SmallCorpora.numbered(20));
        assertEquals(List.of(12), model.images());
    }

    @Test
    void lightsThePhotoOfASelectedCaptionAndRevealsIt() {
        session.corpusProperty().set(SmallCorpora.three());
        session.selectionProperty().set(Selection.of(3 + 2));
        assertEquals(Selection.of(1), model.litProperty().get());
        assertEquals(List.of(1), revealed);
        assertEquals(Selection.of(5), session.selectionProperty().get());
    }

    @Test
    void staysStillOnItsOwnClicks() {
        session.corpusProperty().set(SmallCorpora.three());
        model.choose(2);
        assertEquals(Selection.of(2), session.selectionProperty().get());
        assertEquals(List.of(), revealed);
    }

    @Test
    void lightsNothingForACaptionOfNoPhotoAndForPointsThatAreNotThere() {
        session.corpusProperty().set(SmallCorpora.three());
        session.selectionProperty().set(Selection.of(6, 99));
        assertEquals(Selection.NONE, model.litProperty().get());
    }

    @Test
    void togglingTakesAPhotoOutWithItsCaptions() {
        session.corpusProperty().set(SmallCorpora.three());
        session.selectionProperty().set(Selection.of(0, 2, 3));
        model.toggle(0);
        assertArrayEquals(new int[] {2}, session.selectionProperty().get().points());
        model.toggle(1);
        assertArrayEquals(new int[] {1, 2}, session.selectionProperty().get().points());
    }

    @Test
    void extendingSelectsWhatIsListedBetween() {
        session.corpusProperty().set(SmallCorpora.numbered(100));
        session.hitsProperty().set(new PointHits("9", new int[] {9, 19, 29, 39, 49, 59}));
        model.choose(19);
        model.extendTo(49);
        assertArrayEquals(new int[] {19, 29, 39, 49}, session.selectionProperty().get().points());
        model.extendTo(9);
        assertArrayEquals(new int[] {9, 19}, session.selectionProperty().get().points());
    }

    @Test
    void walksTheListAsFarAsItGoes() {
        session.corpusProperty().set(SmallCorpora.numbered(10));
        model.walk(1, false);
        assertEquals(Selection.of(0), session.selectionProperty().get());
        model.walk(4, false);
        model.walk(-1, false);
        assertEquals(Selection.of(3), session.selectionProperty().get());
        model.walk(100, false);
        assertEquals(Selection.of(9), session.selectionProperty().get());
        model.walk(-2, true);
        assertArrayEquals(new int[] {7, 8, 9}, session.selectionProperty().get().points());
        assertEquals(List.of(0, 4, 3, 9, 7), revealed);
    }

    @Test
    void walksOnFromWhatWasSelectedElsewhere() {
        session.corpusProperty().set(SmallCorpora.three());
        session.selectionProperty().set(Selection.of(3 + 2));
        model.walk(1, false);
        assertEquals(Selection.of(2), session.selectionProperty().get());
    }

    @Test
    void passesHoverOnAndMarksThePhotoOfAHoveredCaption() {
        session.corpusProperty().set(SmallCorpora.three());
        model.hover(2);
        assertEquals(2, session.hoveredProperty().get());
        session.hoveredProperty().set(3);
        assertEquals(Selection.of(0), model.hoveredProperty().get());
        session.hoveredProperty().set(-1);
        assertEquals(Selection.NONE, model.hoveredProperty().get());
    }

    @Test
    void anOlderCorpusDoesNotComeBack() {
        var worker = new ArrayList<Runnable>();
        var late =
                new BrowserModel(
                        session, new Messages(), new Background(worker::add, Runnable::run));
        session.corpusProperty().set(SmallCorpora.numbered(5));
        session.corpusProperty().set(null);
        List.copyOf(worker).forEach(Runnable::run);
        assertEquals(List.of(), late.images());
    }

    @Test
    void listsPhotosThatTheFilterKeepsThemselvesOrByACaption() {
        session.corpusProperty().set(SmallCorpora.three());
        session.filterProperty().set(PointFilter.of(new int[] {2, 4}, "two"));
        assertEquals(List.of(0, 2), model.images());
        assertEquals("2 of 3 photos", model.headerProperty().get());
        session.hitsProperty().set(new PointHits("dog", new int[] {3}));
        assertEquals(List.of(0), model.images());
        session.filterProperty().set(PointFilter.of(new int[0], "pair_cosine > 2"));
        assertEquals("The filter keeps no photo: pair_cosine > 2", model.emptinessProperty().get());
        session.filterProperty().set(PointFilter.ALL);
        session.hitsProperty().set(PointHits.NONE);
        assertEquals(List.of(0, 1, 2), model.images());
    }

    @Test
    void listsOnlyWhatIsSelectedWhereThatIsWanted() {
        session.corpusProperty().set(SmallCorpora.three());
        session.selectionProperty().set(Selection.of(2, 5));
        model.selectedOnlyProperty().set(true);
        assertEquals(List.of(1, 2), model.images());
        session.selectionProperty().set(Selection.NONE);
        assertEquals("No photo is selected.", model.emptinessProperty().get());
        model.selectedOnlyProperty().set(false);
        assertEquals(3, model.images().size());
    }
}
