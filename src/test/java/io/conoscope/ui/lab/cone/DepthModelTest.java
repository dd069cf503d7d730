package io.conoscope.ui.lab.cone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.gap.cone.ConeRows;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Embedded;
import io.conoscope.ui.session.NoServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

class DepthModelTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);
    private static final Background NEVER = new Background(task -> {}, Runnable::run);

    private final Messages words = new Messages();
    private final List<String> asked = new ArrayList<>();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private boolean graph;

    /// A model of two layers; layer 1 of its twin cannot be made.
    private final NoServices services =
            new NoServices() {
                @Override
                public OpenedSource open(Path path) {
                    var rows = path.toString().equals("rows") ? rows(corpus(4), 0) : null;
                    return new OpenedSource(path, corpus(4), rows);
                }

                @Override
                public ModelDescription describe(ModelSpec model) throws ConoscopeException {
                    if (graph) {
                        throw new ConoscopeException("model.graph", null, "siglip", "onnx");
                    }
                    return new ModelDescription(
                            "tiny", "trained", "safetensors", 8, 32, 16, 2, 100, "f");
                }

                @Override
                public Optional<Embedded> finished(Corpus corpus, ModelSpec model) {
                    return Optional.of(new Embedded(corpus, rows(corpus, 0)));
                }

                @Override
                public Embedded embed(
                        Corpus corpus,
                        ModelSpec model,
                        CancellationToken token,
                        Consumer<? super Progress> progress) {
                    token.throwIfCancelled();
                    asked.add(
                            corpus.images().size()
                                    + " "
                                    + model.randomInit()
                                    + " "
                                    + model.layer());
                    return new Embedded(corpus, rows(corpus, asked.size()));
                }
            };

    private final Session session = new Session();

    private Workbench bench(Executor embedding) {
        return new Workbench(
                session,
                services,
                new TaskExecutors(NOW, new Background(embedding, Runnable::run), NEVER, NEVER),
                words);
    }

    @Test
    void everyLayerIsEmbeddedWithItsOwnWeightsAndThenWithTheTwins() {
        var bench = bench(Runnable::run);
        var model = new DepthModel(bench, NOW, words);
        bench.open(Path.of("photos"));
        assertEquals("", model.reasonProperty().get());
        model.imagesProperty().set(3);
        model.follow();
        assertEquals(List.of("3 null 0", "3 null 1", "3 null 2", "3 1 0", "3 1 1", "3 1 2"), asked);
        var run = model.runProperty().get();
        assertEquals(6, run.rows().size());
        assertEquals(3, run.of(true).size());
        assertEquals(7, run.csv().lines().count());
        assertTrue(run.csv().contains("\nrandom,2,"), run.csv());
        assertFalse(model.runningProperty().get());
        assertEquals(3, new DepthSentences(words).of(run).size());
    }

    @Test
    void theNumbersAreThoseOfTheRows() {
        var rows = rows(corpus(4), 5);
        var row = DepthRow.of(false, 1, rows);
        assertEquals(ConeRows.meanCosine(rows.image()), row.images());
        assertEquals(ConeRows.meanCosine(rows.text()), row.texts());
        assertTrue(row.gap() > 0 && row.gap() <= 2);
    }

    @Test
    void whatCannotBeFollowedSaysWhy() {
        var bench = bench(Runnable::run);
        var model = new DepthModel(bench, NOW, words);
        assertEquals(words.get("lab.cone.depth.nothing"), model.reasonProperty().get());
        bench.open(Path.of("rows"));
        assertEquals(words.get("lab.cone.depth.rows"), model.reasonProperty().get());
        graph = true;
        bench.open(Path.of("photos"));
        assertTrue(
                model.reasonProperty().get().contains("exported graph"),
                model.reasonProperty().get());
        model.follow();
        assertTrue(asked.isEmpty());
    }

    @Test
    void aModelMadeLaterThanTheCorpusWasOpenedKnowsIt() {
        var bench = bench(Runnable::run);
        bench.open(Path.of("photos"));
        var model = new DepthModel(bench, NOW, words);
        assertEquals("", model.reasonProperty().get());
        model.follow();
        assertEquals(2, model.runProperty().get().layers());
    }

    @Test
    void stoppingKeepsWhatIsDoneAndAnotherCorpusForgetsIt() {
        var bench = bench(held::add);
        var model = new DepthModel(bench, NOW, words);
        bench.open(Path.of("photos"));
        model.runProperty()
                .subscribe(
                        (before, now) -> {
                            if (now.rows().size() == 2) {
                                model.stop();
                            }
                        });
        model.follow();
        assertTrue(model.runningProperty().get());
        held.remove().run();
        assertEquals(2, model.runProperty().get().rows().size());
        assertFalse(model.runningProperty().get());
        assertTrue(bench.notices().at(Notices.Location.LAB).get() == null);
        bench.open(Path.of("others"));
        assertTrue(model.runProperty().get().rows().isEmpty());
    }

    private static Corpus corpus(int n) {
        var images = new ArrayList<ImageItem>();
        var texts = new ArrayList<TextItem>();
        for (int i = 0; i < n; i++) {
            images.add(new ImageItem(i + ".jpg", null, null));
            texts.add(new TextItem(i + ".jpg#0", "caption " + i));
        }
        return new Corpus("c", Path.of("c"), null, images, texts, Pairs.diagonal(n), List.of());
    }

    private static Embeddings rows(Corpus corpus, long seed) {
        int n = corpus.images().size();
        return new Embeddings(
                ConeRows.gaussian(n, 8, seed),
                ConeRows.gaussian(n, 8, seed + 100),
                Pairs.diagonal(n),
                new Provenance("tiny", "trained", corpus.name(), null, Map.of()));
    }
}
