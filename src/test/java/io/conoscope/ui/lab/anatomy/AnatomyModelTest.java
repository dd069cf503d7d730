package io.conoscope.ui.lab.anatomy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.status.JobQueue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

class AnatomyModelTest {

    private static final Matrix IMAGE =
            Matrix.ofRows(new float[] {1, 0}, new float[] {.8f, -.6f}, new float[] {.8f, .6f});
    private static final Matrix TEXT =
            Matrix.ofRows(new float[] {0, 1}, new float[] {0, 1}, new float[] {-.6f, .8f});

    private final Session session = new Session();
    private final SelectionModel selection = new SelectionModel(session);
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private boolean explored;

    private AnatomyModel model(Background lane) {
        return new AnatomyModel(
                new AnatomyModel.Parts(
                        session, selection, new JobQueue(), lane, () -> explored = true),
                new Messages());
    }

    private AnatomyModel atOnce() {
        return model(new Background(Runnable::run, Runnable::run));
    }

    private void open(Matrix image, Matrix text) {
        int n = image.rows();
        var corpus =
                new Corpus(
                        "hand",
                        Path.of("hand"),
                        null,
                        java.util.stream.IntStream.range(0, n)
                                .mapToObj(i -> new ImageItem("image " + i, null, null))
                                .toList(),
                        java.util.stream.IntStream.range(0, text.rows())
                                .mapToObj(t -> new TextItem("text " + t, "caption " + t))
                                .toList(),
                        Pairs.diagonal(n),
                        List.of());
        session.corpusProperty().set(corpus);
        session.embeddingsProperty()
                .set(
                        new Embeddings(
                                image,
                                text,
                                Pairs.diagonal(n),
                                new Provenance("m", "trained", "hand", null, Map.of())));
    }

    @Test
    void computesNothingWhileNobodyLooks() {
        var model = atOnce();
        open(IMAGE, TEXT);
        assertNull(model.shownProperty().get());
        model.setActive(true);
        assertNotNull(model.shownProperty().get());
        assertEquals("", model.emptinessProperty().get());
    }

    @Test
    void saysWhyThereIsNothing() {
        var model = atOnce();
        model.setActive(true);
        assertTrue(model.emptinessProperty().get().startsWith("Open a corpus"));
        open(IMAGE.slice(0, 0), TEXT.slice(0, 0));
        assertTrue(model.emptinessProperty().get().contains("one modality only"));
    }

    @Test
    void listsPairsByTheirOwnPartAndSelectsBothRows() {
        var model = atOnce();
        open(IMAGE, TEXT);
        model.setActive(true);
        var shown = model.shownProperty().get();
        assertNotNull(shown);
        var own = shown.anatomy().pairs().own();
        assertEquals(3, shown.listed().length);
        assertTrue(own[shown.listed()[0]] >= own[shown.listed()[1]]);
        model.select(0);
        int first = shown.listed()[0];
        assertArrayEquals(new int[] {first, 3 + first}, session.selectionProperty().get().points());
        assertEquals("caption " + first, model.caption(0));
        assertTrue(model.numbers(0).startsWith("own "), model.numbers(0));
        model.selectListed();
        assertEquals(6, session.selectionProperty().get().points().length);
        assertTrue(explored);
    }

    @Test
    void walksTheCoordinatesWithinThoseThereAre() {
        var model = atOnce();
        open(IMAGE, TEXT);
        model.setActive(true);
        assertEquals(0, model.placeProperty().get());
        int first = java.util.Objects.requireNonNull(model.valuesProperty().get()).coordinate();
        model.step(1);
        assertEquals(1, model.placeProperty().get());
        int second = java.util.Objects.requireNonNull(model.valuesProperty().get()).coordinate();
        assertEquals(1, first + second);
        model.step(5);
        assertEquals(1, model.placeProperty().get());
        model.step(-9);
        assertEquals(0, model.placeProperty().get());
    }

    @Test
    void anAnswerForOtherRowsIsDropped() {
        var model = model(new Background(waiting::add, Runnable::run));
        model.setActive(true);
        open(IMAGE, TEXT);
        open(TEXT, IMAGE);
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        var shown = model.shownProperty().get();
        assertNotNull(shown);
        assertEquals(TEXT, shown.rows().image());
    }
}
