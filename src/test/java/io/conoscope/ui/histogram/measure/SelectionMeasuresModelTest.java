package io.conoscope.ui.histogram.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.JobQueue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class SelectionMeasuresModelTest {

    private final Session session = new Session();
    private final SelectionMeasuresModel model =
            new SelectionMeasuresModel(
                    session,
                    new Messages(),
                    new JobQueue(),
                    new Background(Runnable::run, Runnable::run));

    @Test
    void saysNothingWhileAllRowsAreLookedAt() {
        open(10);
        assertNull(model.shownProperty().get());
        session.selectionProperty().set(Selection.of(1));
        assertNull(model.shownProperty().get());
    }

    @Test
    void measuresTheRowsOfASelectionAndSaysOfHowMany() {
        open(10);
        session.selectionProperty().set(Selection.of(0, 1, 2, 10, 11, 19));
        var shown = model.shownProperty().get();
        assertEquals("Selection: 3 images, 3 texts (2 pairs)", shown.title());
        assertTrue(shown.sentence().startsWith("Modality gap"), shown.sentence());
        assertNotNull(shown.table());
    }

    @Test
    void measuresAFilterWhereNothingIsSelected() {
        open(10);
        session.filterProperty()
                .set(PointFilter.of(IntStream.range(5, 16).toArray(), "the middle"));
        assertEquals("Filter: 5 images, 6 texts (1 pairs)", model.shownProperty().get().title());
    }

    @Test
    void saysWhyWhereMeasuresWouldMeanNothing() {
        open(10);
        session.selectionProperty().set(Selection.of(0, 1, 2));
        assertEquals(
                "Measures need at least 2 images and 2 texts.",
                model.shownProperty().get().sentence());
        session.selectionProperty().set(Selection.of(0, 1, 15, 16));
        assertTrue(
                model.shownProperty().get().sentence().startsWith("No text in it belongs"),
                model.shownProperty().get().sentence());
        assertNull(model.shownProperty().get().table());
    }

    @Test
    void manyRowsWaitUntilSomeoneAsks() {
        open(1_600);
        session.selectionProperty().set(Selection.of(IntStream.range(0, 3_200).toArray()));
        assertTrue(model.shownProperty().get().offered());
        assertNull(model.shownProperty().get().table());
        model.measure();
        assertFalse(model.shownProperty().get().offered());
        assertNotNull(model.shownProperty().get().table());
    }

    @Test
    void aSubsetHasItsRowsAndThePairsInsideIt() {
        var rows = rows(4);
        var points = new BitSet();
        for (int point : new int[] {1, 3, 5, 6}) {
            points.set(point);
        }
        var part = new RowSubset(rows, points).rows();
        assertEquals(rows.image().select(new int[] {1, 3}), part.image());
        assertEquals(rows.text().select(new int[] {1, 2}), part.text());
        assertEquals(new Pairs(new int[] {0}, new int[] {0}), part.pairs());
    }

    private void open(int pairs) {
        session.corpusProperty()
                .set(
                        new Corpus(
                                "made",
                                Path.of("made"),
                                null,
                                IntStream.range(0, pairs)
                                        .mapToObj(i -> new ImageItem("i" + i, null, null))
                                        .toList(),
                                IntStream.range(0, pairs)
                                        .mapToObj(i -> new TextItem("t" + i, "text"))
                                        .toList(),
                                Pairs.diagonal(pairs),
                                List.of()));
        session.embeddingsProperty().set(rows(pairs));
    }

    private static Embeddings rows(int pairs) {
        var random = Seeds.random(4);
        var values = new float[2][pairs * 3];
        for (var rows : values) {
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (float) random.nextGaussian() + 1;
            }
        }
        return new Embeddings(
                Matrix.of(pairs, 3, values[0]),
                Matrix.of(pairs, 3, values[1]),
                Pairs.diagonal(pairs),
                new Provenance("m", "w", "c", "s", Map.of()));
    }
}
