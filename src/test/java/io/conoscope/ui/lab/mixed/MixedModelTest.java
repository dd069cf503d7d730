package io.conoscope.ui.lab.mixed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.math.Matrix;
import io.conoscope.service.search.EncodedQuery;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.service.search.QueryInput;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.lab.CorrectionChoice;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.select.SelectionOperation;
import io.conoscope.ui.session.status.JobQueue;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Eight pairs in two directions across a gap, and a model that reads every query as the second
/// caption.
class MixedModelTest {

    private static final int PAIRS = 8;

    private final Messages words = new Messages();
    private final Session session = new Session();
    private final SelectionModel selection = new SelectionModel(session);
    private final ObjectProperty<CorrectionChoice> correction =
            new SimpleObjectProperty<>(CorrectionChoice.USUAL.withFitShare(1));
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private MixedModel.@Nullable Model chosen = () -> new ModelSpec("m", null);
    private boolean explored;

    private MixedModel model(Background lane) {
        return new MixedModel(
                new MixedModel.Parts(
                        session,
                        selection,
                        new JobQueue(),
                        lane,
                        () -> chosen,
                        new Reader(),
                        correction,
                        () -> explored = true),
                words);
    }

    private MixedModel atOnce() {
        return model(new Background(Runnable::run, Runnable::run));
    }

    private static final class Reader implements QueryEncoder {

        @Override
        public EncodedQuery encode(
                ModelSpec model,
                QueryInput input,
                CancellationToken token,
                Consumer<? super Progress> progress) {
            return new EncodedQuery(rows().text().row(1), 90, 77);
        }
    }

    private static Embeddings rows() {
        var image = new float[PAIRS][];
        var text = new float[PAIRS][];
        for (int i = 0; i < PAIRS; i++) {
            double angle = 2 * Math.PI * i / PAIRS;
            float x = (float) (0.3 * Math.cos(angle));
            float y = (float) (0.3 * Math.sin(angle));
            image[i] = new float[] {1, 0, x, y};
            text[i] = new float[] {0, 1, x, y};
        }
        return new Embeddings(
                Matrix.ofRows(image),
                Matrix.ofRows(text),
                Pairs.diagonal(PAIRS),
                new Provenance("m", "trained", "hand", null, Map.of()));
    }

    private void open() {
        session.corpusProperty()
                .set(
                        new Corpus(
                                "hand",
                                Path.of("hand"),
                                null,
                                IntStream.range(0, PAIRS)
                                        .mapToObj(i -> new ImageItem("image " + i, null, null))
                                        .toList(),
                                IntStream.range(0, PAIRS)
                                        .mapToObj(
                                                t ->
                                                        new TextItem(
                                                                "text " + t,
                                                                "a red ball, a green ball " + t))
                                        .toList(),
                                Pairs.diagonal(PAIRS),
                                List.of()));
        session.embeddingsProperty().set(rows());
    }

    private static MixedAnswer answer(MixedModel model) {
        var answer = model.answerProperty().get();
        assertNotNull(answer, model.stateProperty().get());
        return answer;
    }

    @Test
    void saysWhatIsMissingInsteadOfAnAnswer() {
        var model = atOnce();
        model.searchText();
        assertTrue(model.stateProperty().get().contains("type some words"));
        model.textProperty().set("a ball");
        model.searchText();
        assertEquals(words.get("search.noRows"), model.stateProperty().get());
        open();
        model.searchSelected();
        assertEquals(words.get("lab.mixed.none-selected"), model.stateProperty().get());
        chosen =
                () -> {
                    throw new ConoscopeException("embeddings.none", null, "rows");
                };
        model.searchText();
        assertTrue(model.stateProperty().get().contains("rows"), model.stateProperty().get());
        assertNull(model.answerProperty().get());
    }

    @Test
    void anItemAsksWithoutAModelAndItsPartnerIsJudged() {
        var model = atOnce();
        open();
        selection.choose(new int[] {PAIRS + 1}, SelectionOperation.REPLACE);
        model.searchSelected();
        var answer = answer(model);
        assertEquals(
                "Its picture is number 1 among the pictures, but after 7 of the texts: its modality"
                        + " decides.",
                Verdict.of(answer.raw(), false, words));
        var corrected = answer.corrected();
        assertNotNull(corrected);
        assertEquals(
                "Its picture is number 1 among the pictures, and no text comes before it.",
                Verdict.of(corrected, false, words));
    }

    @Test
    void wordsAskWithTheModelAndWhatItCutIsSaid() {
        var model = atOnce();
        open();
        assertEquals("ball", model.presetProperty().get());
        model.searchPreset();
        assertEquals("a red ball", model.textProperty().get());
        assertTrue(answer(model).note().contains("90 tokens"), answer(model).note());
        assertEquals(
                "The first picture stands at place 9, but after 8 of the texts: its modality"
                        + " decides.",
                Verdict.of(answer(model).raw(), false, words));
        model.explore(3);
        assertArrayEquals(new int[] {3}, session.selectionProperty().get().points());
        assertTrue(explored);
    }

    @Test
    void anotherCorrectionAnswersTheSameQueryAndForgetsTheCount() {
        var model = atOnce();
        open();
        model.searchPoint(0);
        model.count();
        assertNotNull(model.claimProperty().get());
        correction.set(correction.get().withName("csls"));
        assertNull(answer(model).corrected());
        assertTrue(answer(model).problem().contains("csls"), answer(model).problem());
        assertNull(model.claimProperty().get());
        session.embeddingsProperty().set(null);
        assertNull(model.answerProperty().get());
    }

    @Test
    void countsOnTheRowsThatTheCorrectionHasNotSeen() {
        var model = atOnce();
        open();
        model.count();
        var all = model.claimProperty().get();
        assertNotNull(all);
        assertEquals(PAIRS, all.before().images().cases());
        assertTrue(all.judged().contains("the very rows"), all.judged());
        correction.set(correction.get().withFitShare(0.5));
        model.count();
        var rest = model.claimProperty().get();
        assertNotNull(rest);
        assertEquals(PAIRS / 2, rest.before().images().cases());
        assertTrue(rest.judged().startsWith("Counted on the 4 images and 4 texts"), rest.judged());
        assertTrue(rest.judged().contains("50.0 %"), rest.judged());
    }

    @Test
    void anAnswerToAnOlderQuestionIsDropped() {
        var model = model(new Background(waiting::add, Runnable::run));
        open();
        model.searchPoint(0);
        model.searchPoint(PAIRS + 2);
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
        assertEquals(PAIRS + 2, answer(model).query().except());
    }

    @Test
    void anotherCorrectionDoesNotDropAQueryThatIsBeingEmbedded() {
        var model = model(new Background(waiting::add, Runnable::run));
        open();
        model.searchPoint(0);
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        model.textProperty().set("a ball");
        model.searchText();
        correction.set(correction.get().withName("standardize"));
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertEquals("a ball", answer(model).name());
        assertEquals("", model.stateProperty().get());
    }
}
