package io.conoscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.NoServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.status.Notices;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CorpusForModelTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);
    private static final Background NEVER = new Background(work -> {}, Runnable::run);
    private static final Path ROWS = Path.of("features.npy").toAbsolutePath();
    private static final Path PHOTOS = Path.of("photos").toAbsolutePath();

    private final List<String> asked = new ArrayList<>();
    private final Workbench bench =
            new Workbench(
                    new Session(),
                    new RowsOrPhotos(),
                    new TaskExecutors(NOW, NEVER, NEVER, NEVER),
                    new Messages());
    private final CorpusForModel needs =
            new CorpusForModel(bench, new Messages(), () -> asked.add("a folder"));

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

    private @Nullable Notice banner() {
        return bench.notices().at(Notices.Location.WINDOW).get();
    }

    private void choose(String checkpoint) {
        bench.embedding().chooseCheckpoint(Path.of(checkpoint));
    }

    @Test
    void aModelForRowsThatAreEmbeddedAlreadySaysSoAndAsksForACorpus() {
        bench.open(ROWS);
        choose("mine");
        assertEquals(
                "mine · trained is chosen, but features.npy holds rows that are already embedded,"
                        + " so there are no photos and captions for it to embed.",
                banner().what());
        banner().offer().act().run();
        assertEquals(List.of("a folder"), asked);
    }

    @Test
    void theCorpusThatWasOpenBeforeIsOffered() {
        bench.open(PHOTOS);
        bench.open(ROWS);
        choose("mine");
        assertEquals("Open photos", banner().offer().label());
        banner().offer().act().run();
        assertEquals(PHOTOS, bench.sourceProperty().get().path());
        assertNull(banner());
    }

    @Test
    void nothingIsSaidWhereThereArePhotosOrNothingIsOpen() {
        choose("mine");
        assertNull(banner());
        bench.open(PHOTOS);
        choose("another");
        assertNull(banner());
    }

    @Test
    void aRunsModelWithoutItsCorpusSaysWhichIsMissing() {
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.getLast());
        needs.tell("The corpus it was trained on is not there any more: /gone");
        assertEquals(
                "clip-vit-b32 · random 1 is chosen, but no photos and captions are open for it to"
                        + " embed. The corpus it was trained on is not there any more: /gone",
                banner().what());
    }
}
