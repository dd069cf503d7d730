package io.conoscope.ui.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Session;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

class HistogramModelTest {

    private final ArrayDeque<Runnable> work = new ArrayDeque<>();
    private final Session session = new Session();
    private final HistogramModel model =
            new HistogramModel(session, new Messages(), new Background(work::add, Runnable::run));

    private static Embeddings rows(Pairs pairs) {
        return new Embeddings(
                Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1}),
                Matrix.ofRows(new float[] {0.6f, 0.8f}, new float[] {0.8f, 0.6f}),
                pairs,
                new Provenance("clip-tiny", "random 1", "Flickr8k", "test", Map.of()));
    }

    private void workOff() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void countsBothDistributions() {
        session.embeddingsProperty().set(rows(new Pairs(new int[] {0, 1}, new int[] {0, 0})));
        assertEquals("Counting cosines…", model.emptinessProperty().get());
        workOff();
        var distributions = model.distributionsProperty().get();
        assertEquals("", model.emptinessProperty().get());
        assertEquals(0.7, distributions.matched().mean(), 1e-6);
        assertEquals(0.96, distributions.texts().mean(), 1e-6);
        assertEquals(0.26, distributions.difference(), 1e-6);
    }

    @Test
    void saysOfWhat() {
        session.embeddingsProperty().set(rows(Pairs.diagonal(2)));
        assertEquals("clip-tiny · random 1 · Flickr8k · test", model.subjectProperty().get());
    }

    @Test
    void hasOneDistributionWhereNoPhotoHasTwoTexts() {
        session.embeddingsProperty().set(rows(Pairs.diagonal(2)));
        workOff();
        assertNull(model.distributionsProperty().get().texts());
    }

    @Test
    void saysWhyThereIsNothing() {
        assertEquals(
                "Histograms of cosines appear here once the photos and their captions are"
                        + " embedded.",
                model.emptinessProperty().get());
        session.embeddingsProperty().set(rows(new Pairs(new int[0], new int[0])));
        assertEquals(
                "No text belongs to an image here, so there are no matched pairs to count.",
                model.emptinessProperty().get());
    }

    @Test
    void dropsDistributionsThatComeTooLate() {
        session.embeddingsProperty().set(rows(Pairs.diagonal(2)));
        session.embeddingsProperty().set(null);
        workOff();
        assertNull(model.distributionsProperty().get());
    }

    @Test
    void tellsOfAFailureInWords() {
        var zero =
                new Embeddings(
                        Matrix.ofRows(new float[] {0, 0}),
                        Matrix.ofRows(new float[] {1, 0}),
                        Pairs.diagonal(1),
                        new Provenance("m", "unknown", "c", null, Map.of()));
        session.embeddingsProperty().set(zero);
        workOff();
        assertNull(model.distributionsProperty().get());
        assertNotNull(model.emptinessProperty().get());
        assertEquals(
                "The cosines could not be computed", model.emptinessProperty().get().split(":")[0]);
    }

    @Test
    void oneTextAPhotoIsShownBesideUnmatchedPairsAndPairsOfOneModality() {
        session.embeddingsProperty().set(rows(Pairs.diagonal(2)));
        workOff();
        var kinds = model.distributionsProperty().get().kinds();
        assertEquals(
                List.of(
                        CosineKind.MATCHED,
                        CosineKind.UNMATCHED,
                        CosineKind.IMAGE_IMAGE,
                        CosineKind.TEXT_TEXT),
                List.copyOf(kinds.keySet()));
        // Rows (1, 0), (0, 1) and (0.6, 0.8), (0.8, 0.6).
        assertEquals(0.6, kinds.get(CosineKind.MATCHED).mean(), 1e-6);
        assertEquals(0.8, kinds.get(CosineKind.UNMATCHED).mean(), 1e-6);
        assertEquals(0, kinds.get(CosineKind.IMAGE_IMAGE).mean(), 1e-6);
        assertEquals(0.96, kinds.get(CosineKind.TEXT_TEXT).mean(), 1e-6);
    }

    @Test
    void aKindThatTheUserChoseStaysForTheNextModel() {
        session.embeddingsProperty().set(rows(new Pairs(new int[] {0, 1}, new int[] {0, 0})));
        workOff();
        assertFalse(model.shows(CosineKind.UNMATCHED));
        model.show(CosineKind.UNMATCHED, true);
        model.show(CosineKind.MATCHED, false);
        workOff();
        var chosen = model.distributionsProperty().get().kinds().keySet();
        assertEquals(
                List.of(CosineKind.MATCHED, CosineKind.UNMATCHED, CosineKind.TEXT_TEXT_MATCHED),
                List.copyOf(chosen));
        session.embeddingsProperty().set(rows(Pairs.diagonal(2)));
        workOff();
        assertEquals(
                List.of(CosineKind.MATCHED, CosineKind.UNMATCHED),
                List.copyOf(model.distributionsProperty().get().kinds().keySet()));
    }

    @Test
    void aChoiceBetweenCountsAndDensityIsTheUsers() {
        session.embeddingsProperty().set(rows(Pairs.diagonal(2)));
        workOff();
        assertEquals(HistogramHeights.COUNTS, model.heightsProperty().get());
        model.chooseHeights(HistogramHeights.DENSITY);
        session.embeddingsProperty().set(rows(new Pairs(new int[] {0, 1}, new int[] {0, 0})));
        workOff();
        assertEquals(HistogramHeights.DENSITY, model.heightsProperty().get());
    }

    @Test
    void rowsThatArrivedShowWhileTheOthersAreEmbedded() {
        session.arrivedProperty().set(rows(Pairs.diagonal(2)));
        workOff();
        assertEquals(0.6, model.distributionsProperty().get().matched().mean(), 1e-6);
        assertEquals(
                "The first 2 images, 2 texts so far · clip-tiny · random 1 · Flickr8k · test",
                model.subjectProperty().get());
        session.arrivedProperty().set(null);
        assertNull(model.distributionsProperty().get());
    }
}
