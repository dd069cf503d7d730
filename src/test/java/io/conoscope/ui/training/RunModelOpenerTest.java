package io.conoscope.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.math.Matrix;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.NoServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.status.Notices;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class RunModelOpenerTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);
    private static final Background NEVER = new Background(work -> {}, Runnable::run);

    @TempDir private Path folder;
    private final List<String> said = new ArrayList<>();
    private final Workbench bench =
            new Workbench(
                    new Session(),
                    new RowsOrPhotos(),
                    new TaskExecutors(NOW, NEVER, NEVER, NEVER),
                    new Messages());
    private final RunModelOpener opener =
            new RunModelOpener(
                    bench,
                    NOW,
                    new RunModelOpener.Explore() {
                        @Override
                        public void show() {
                            said.add("show");
                        }

                        @Override
                        public void lacksCorpus(@Nullable Path gone) {
                            said.add("gone " + gone);
                        }
                    });

    /// Opens any `.npy` as rows, and anything else as photos.
    private static final class RowsOrPhotos extends NoServices {

        @Override
        public OpenedSource open(Path path) {
            var pairs = new Pairs(new int[] {0}, new int[] {0});
            var corpus =
                    new Corpus(
                            path.getFileName().toString(),
                            path,
                            null,
                            List.of(new ImageItem("a", null, null)),
                            List.of(new TextItem("a#0", null)),
                            pairs,
                            List.of());
            var row = Matrix.of(1, 2, new float[] {1, 0});
            var unknown = new Provenance("unknown", "unknown", corpus.name(), null, Map.of());
            var rows = new Embeddings(row, row, pairs, unknown);
            return new OpenedSource(path, corpus, path.toString().endsWith(".npy") ? rows : null);
        }

        @Override
        public ModelDescription describe(ModelSpec model) {
            return new ModelDescription(
                    "cold-start · step 240", "trained", "safetensors", 2, 8, 8, 1, 1, "f");
        }
    }

    private Path run(Path corpus) throws Exception {
        var run = folder.resolve("cold-start");
        Files.createDirectories(run.resolve("checkpoints/best"));
        Files.writeString(
                run.resolve("provenance.json"),
                "{\"corpus\": {\"folder\": \"%s\"}}"
                        .formatted(corpus.toString().replace("\\", "\\\\")));
        return run;
    }

    private Path photos() throws Exception {
        return Files.createDirectories(folder.resolve("photos")).toAbsolutePath();
    }

    @Test
    void withRowsOpenTheRunsOwnCorpusOpensInTheirPlace() throws Exception {
        bench.open(folder.resolve("features.npy"));
        opener.open(run(photos()));
        assertEquals(photos(), bench.sourceProperty().get().path());
        assertEquals(List.of("show"), said);
        assertEquals(
                "cold-start · step 240 · trained", bench.embedding().modelProperty().get().label());
        assertEquals("cold-start · step 240", bench.embedding().models().getLast().name());
    }

    @Test
    void withPhotosOpenTheyAreEmbedded() throws Exception {
        var other = Files.createDirectories(folder.resolve("other"));
        bench.open(other);
        opener.open(run(photos()));
        assertEquals(other, bench.sourceProperty().get().path());
        assertEquals(List.of("show"), said);
    }

    @Test
    void aCorpusThatIsGoneIsNamed() throws Exception {
        var gone = folder.resolve("gone").toAbsolutePath();
        opener.open(run(gone));
        assertNull(bench.sourceProperty().get());
        assertEquals(List.of("show", "gone " + gone), said);
    }

    @Test
    void aRunWithoutACheckpointSaysSo() throws Exception {
        opener.open(Files.createDirectories(folder.resolve("young")));
        assertNotNull(bench.notices().at(Notices.Location.RUNS).get());
        assertEquals(List.of(), said);
    }
}
