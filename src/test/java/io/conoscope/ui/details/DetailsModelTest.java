package io.conoscope.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.browser.SmallCorpora;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;

class DetailsModelTest {

    private static final double TOLERANCE = 1e-6;

    private final Session session = new Session();
    private final DetailsModel model =
            new DetailsModel(session, new Messages(), new Background(Runnable::run, Runnable::run));

    @BeforeEach
    void open() {
        session.corpusProperty().set(SmallCorpora.three());
        session.embeddingsProperty().set(SmallCorpora.rows());
    }

    private <D extends Details> D shown(Class<D> kind) {
        return assertInstanceOf(kind, model.detailsProperty().get());
    }

    @Test
    void saysWhatToDoWhileNothingIsSelected() {
        assertEquals(
                "Select a photo or a point to see it with its captions.",
                shown(Details.Nothing.class).sentence());
        session.corpusProperty().set(null);
        assertEquals(
                "The selected photo and its captions appear here.",
                shown(Details.Nothing.class).sentence());
    }

    @Test
    void ranksCaptionsByTheCosineOfUnitRows() {
        session.selectionProperty().set(Selection.of(0));
        var photo = shown(Details.Photo.class);
        assertEquals("dog.jpg", photo.item().id());
        assertTrue(photo.selected());
        assertEquals(4, photo.captions().get(0).point());
        assertEquals(1, photo.captions().get(0).cosine(), TOLERANCE);
        assertEquals("A brown dog runs", photo.captions().get(1).words());
        assertEquals(0.6, photo.captions().get(1).cosine(), TOLERANCE);
    }

    @Test
    void keepsTheOrderOfThePairsWithoutEmbeddings() {
        session.embeddingsProperty().set(null);
        session.selectionProperty().set(Selection.of(0));
        var captions = shown(Details.Photo.class).captions();
        assertEquals(3, captions.get(0).point());
        assertEquals(Double.NaN, captions.get(0).cosine());
    }

    @Test
    void showsASelectedCaptionWithItsPhotoAndItsSiblings() {
        session.selectionProperty().set(Selection.of(3));
        var photo = shown(Details.Photo.class);
        assertEquals(0, photo.point());
        assertEquals(false, photo.selected());
        assertEquals(2, photo.captions().size());
        assertEquals(
                3,
                photo.captions().stream()
                        .filter(Details.Caption::selected)
                        .findAny()
                        .get()
                        .point());
    }

    @Test
    void showsACaptionOfNoPhotoAlone() {
        session.selectionProperty().set(Selection.of(6));
        assertEquals("Nobody drew this", shown(Details.Lone.class).caption().words());
    }

    @Test
    void sumsUpSeveralPoints() {
        session.selectionProperty().set(Selection.of(0, 1, 2, 3, 5));
        var several = shown(Details.Several.class);
        assertEquals(3, several.images());
        assertEquals(2, several.texts());
        assertEquals(2, several.pairs().count());
        assertEquals((0.6 - 1) / 2, several.pairs().cosine(), TOLERANCE);
    }

    @Test
    void photosAloneSayToHowManyPairsTheyBelong() {
        session.selectionProperty().set(Selection.of(0, 1));
        var several = shown(Details.Several.class);
        assertEquals(0, several.pairs().count());
        assertEquals(3, several.ends().count());
        assertEquals((0.6 + 1 - 1) / 3, several.ends().cosine(), TOLERANCE);
        assertEquals(2, several.photos());
    }

    @Test
    void choosingACaptionSelectsItsPoint() {
        model.choose(4);
        assertEquals(Selection.of(4), session.selectionProperty().get());
    }

    @Test
    void aPhotoSelectedWithItsCaptionsStaysInSight() {
        session.selectionProperty().set(Selection.of(0, 3, 4));
        var photo = shown(Details.Photo.class);
        assertEquals(0, photo.point());
        assertTrue(photo.selected());
        assertTrue(photo.captions().stream().allMatch(Details.Caption::selected));
        session.selectionProperty().set(Selection.of(3, 4));
        assertEquals(0, shown(Details.Photo.class).point());
        assertFalse(shown(Details.Photo.class).selected());
    }

    @Test
    void aPhotoWithACaptionOfAnotherIsNoPair() {
        session.selectionProperty().set(Selection.of(0, 5));
        assertEquals(2, shown(Details.Several.class).images() + 1);
    }

    @Test
    void severalPointsShowTheirFirstPhotosOnceEach() {
        session.selectionProperty().set(Selection.of(1, 3, 4, 5));
        var several = shown(Details.Several.class);
        var ids = several.first().stream().map(each -> each.item().id()).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        assertTrue(ids.contains("dog.jpg"), ids.toString());
    }

    @Test
    void aSummaryThatComesTooLateIsDropped() {
        var later = new ArrayDeque<Runnable>();
        var slow =
                new DetailsModel(
                        session, new Messages(), new Background(later::add, Runnable::run));
        session.selectionProperty().set(Selection.of(0, 1, 2));
        session.selectionProperty().set(Selection.of(0));
        later.forEach(Runnable::run);
        assertInstanceOf(Details.Photo.class, slow.detailsProperty().get());
    }
}
