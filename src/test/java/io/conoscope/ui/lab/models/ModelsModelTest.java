package io.conoscope.ui.lab.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import io.conoscope.service.compare.CompareJob;
import io.conoscope.service.compare.ComparedNumbers;
import io.conoscope.service.compare.RowsSketch;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.compare.PlaneServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

class ModelsModelTest {

    private static final String RECALL = "recall.imageToText.1";

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private final Session session = new Session();
    private final Measuring services = new Measuring();
    private final Messages words = new Messages();
    private final ModelsModel model = model();

    private ModelsModel model() {
        var now = new Background(Runnable::run, Runnable::run);
        var lanes = new TaskExecutors(now, now, now, now);
        var bench = new Workbench(session, new PlaneServices(), lanes, words);
        var lane = new Background(waiting::add, Runnable::run);
        return new ModelsModel(bench, services, lane, words);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static Embeddings rows(int n, String model) {
        var unit = new float[n][n];
        IntStream.range(0, n).forEach(i -> unit[i][i] = 1);
        return new Embeddings(
                Matrix.ofRows(unit),
                Matrix.ofRows(unit),
                Pairs.diagonal(n),
                new Provenance(model, "trained", "hand", null, Map.of()));
    }

    private void open(int n, String model) {
        session.corpusProperty()
                .set(
                        new Corpus(
                                "hand",
                                Path.of("hand"),
                                null,
                                IntStream.range(0, n)
                                        .mapToObj(i -> new ImageItem("image " + i, null, null))
                                        .toList(),
                                IntStream.range(0, n)
                                        .mapToObj(t -> new TextItem("text " + t, "caption " + t))
                                        .toList(),
                                Pairs.diagonal(n),
                                List.of()));
        session.embeddingsProperty().set(rows(n, model));
    }

    private List<String> treatments() {
        return model.rows().stream().map(ModelRow::treatment).toList();
    }

    @Test
    void measuresWhatIsOpenAsItIsAndCorrected() {
        open(4, "m");
        work();
        assertEquals(
                List.of(
                        CompareJob.ALL,
                        CompareJob.REST,
                        "center",
                        "standardize",
                        "realign",
                        "drop:3"),
                treatments());
        assertTrue(model.rows().stream().allMatch(row -> row.numbers() != null));
        assertFalse(model.unfinishedProperty().get());
        assertTrue(model.rows().get(2).name().startsWith("centre · "), model.rows().get(2).name());
        assertTrue(model.rows().getLast().name().startsWith("drop 3 · "));
    }

    @Test
    void otherModelsOfTheItemsStandBelowWhatIsOpen() {
        services.stored = List.of(new ModelsServices.StoredModel(Path.of("other"), "other"));
        open(4, "m");
        work();
        assertEquals("other", model.rows().get(1).name());
        assertTrue(model.rows().get(1).stored());
    }

    @Test
    void theBestIsSoughtAmongRowsJudgedOnTheSameItems() {
        services.recall =
                Map.of(CompareJob.ALL, 0.9, CompareJob.REST, 0.5, "center", 0.7, "drop:3", 0.6);
        open(4, "m");
        work();
        var best = model.rows().stream().filter(row -> model.isBest(row, RECALL)).toList();
        assertEquals(List.of("center"), best.stream().map(ModelRow::treatment).toList());
        assertTrue(model.rows().stream().noneMatch(row -> model.isBest(row, "gap.l2")));
    }

    @Test
    void rowsOfOtherItemsSayHowManyTheyAre() {
        services.opened = rows(3, "three");
        open(4, "m");
        work();
        model.add(Path.of("three.npy"));
        work();
        var added = model.rows().getLast();
        assertNull(added.numbers());
        assertEquals("3 images and 3 texts, but 4 and 4 are open", added.why());
    }

    @Test
    void whatWasStoppedIsMeasuredWhenAskedFor() {
        services.cancels = true;
        open(4, "m");
        work();
        assertTrue(model.unfinishedProperty().get());
        assertTrue(model.rows().stream().allMatch(row -> row.numbers() == null));
        services.cancels = false;
        model.again();
        work();
        assertFalse(model.unfinishedProperty().get());
        assertTrue(model.rows().stream().allMatch(row -> row.numbers() != null));
    }

    @Test
    void numbersOfWhatWasOpenBeforeAreDropped() {
        open(4, "first");
        services.recall = Map.of(CompareJob.ALL, 0.1);
        waiting.remove().run();
        var late = waiting.remove();
        open(5, "second");
        services.recall = Map.of(CompareJob.ALL, 0.2);
        work();
        late.run();
        assertEquals(0.2, model.rows().getFirst().value(RECALL), 1e-12);
        assertEquals(6, model.rows().size());
    }

    private static final class Measuring implements ModelsServices {

        private List<StoredModel> stored = List.of();
        private Map<String, Double> recall = Map.of();
        private Embeddings opened = rows(4, "opened");
        private boolean cancels;

        @Override
        public List<StoredModel> stored(Corpus corpus) {
            return stored;
        }

        @Override
        public Embeddings open(Path path) {
            return opened;
        }

        @Override
        public ModelSpec modelOf(Path folder) throws ConoscopeException {
            throw new UnsupportedOperationException("no test opens a model");
        }

        @Override
        public ComparedNumbers measure(
                Embeddings rows,
                String treatment,
                CancellationToken token,
                Consumer<? super Progress> progress) {
            if (cancels) {
                throw new CancellationException();
            }
            int n = rows.image().rows();
            var values = Map.of(RECALL, recall.getOrDefault(treatment, 0.0), "gap.l2", 0.1 * n);
            var sketch = new RowsSketch(new int[1], new int[1], new float[0], new float[0]);
            return new ComparedNumbers(values, Map.of(), n, n, n, sketch);
        }
    }
}
