package io.conoscope.service.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.ImageSource;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.embedding.store.ArrivedRows;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.FakeCorpus;
import io.conoscope.service.FakeModels;
import io.conoscope.service.open.EmbeddedCorpus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class LocalEmbedderTest {

    private static final ModelSpec MODEL = new ModelSpec("fake", 1L);
    private static final int IMAGES = 50;
    private static final List<String> FILES =
            List.of("image.npy", "text.npy", "pairs.csv", "manifest.json");

    @TempDir Path temp;

    private final ExecutorService decoders = Executors.newFixedThreadPool(2);
    private final FakeModels models = new FakeModels();
    private final List<Progress> reported = new ArrayList<>();
    private CancellationToken token = new CancellationToken();
    private Set<String> unreadable = Set.of();

    @AfterEach
    void endThreads() {
        decoders.shutdownNow();
    }

    @Test
    void writesUnitRowsInTheOrderOfTheCorpus() throws Exception {
        var embeddings = embed("a");

        assertEquals("(50, 16)", embeddings.image().shape());
        assertEquals("(100, 16)", embeddings.text().shape());
        for (int r = 0; r < IMAGES; r++) {
            assertEquals(1, norm(embeddings.image().row(r)), 1e-6);
        }
        models.beforeBatch = batches -> {};
        var other = new FakeModels().load(MODEL);
        var picture = FakeCorpus.pictures(Set.of()).read(ImageSource.of(Path.of("33.jpg")));
        var alone = other.embedImages(new float[][] {other.preprocess(picture)}).unitRows();
        assertArrayEquals(alone.row(0), embeddings.image().row(33));
    }

    @Test
    void leavesNothingButTheFourFiles() throws Exception {
        embed("a");

        try (var files = Files.list(temp.resolve("a"))) {
            assertEquals(
                    Set.copyOf(FILES),
                    Set.copyOf(files.map(file -> file.getFileName().toString()).toList()));
        }
    }

    @Test
    void aModelThatIsRefusedLeavesNoFolder() {
        models.refused = true;
        assertThrows(IllegalArgumentException.class, () -> embed("a"));
        assertFalse(Files.exists(temp.resolve("a")));
    }

    @Test
    void openingAgainLoadsNoModel() throws Exception {
        var first = embed("a");
        var again = embed("a");

        assertEquals(1, models.loads.get());
        assertEquals(first.image(), again.image());
    }

    @Test
    void anotherModelReplacesTheRows() throws Exception {
        var first = embed("a").image().row(0);
        var other = embed("a", new ModelSpec("fake", 2L)).image().row(0);

        assertEquals(2, models.loads.get());
        assertNotEquals(first[0], other[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void cancelledJobResumesToTheSameBytes(int batches) throws Exception {
        unreadable = Set.of("3.jpg", "17.jpg");
        embed("whole");
        var interrupted = new FakeModelsThatCancel(batches);

        assertThrows(CancellationException.class, () -> interrupted.embed("cut"));
        assertFalse(Files.exists(temp.resolve("cut/manifest.json")));
        token = new CancellationToken();
        reported.clear();
        embed("cut");

        assertSameFiles("whole", "cut");
        if (batches > 0) {
            assertTrue(reported.stream().anyMatch(progress -> progress.done() > 0));
        }
    }

    @Test
    void textsOfTheFirstImagesAreThereBeforeTheLastImage() throws Exception {
        var arrived = new ArrayList<String>();
        models.beforeBatch = batches -> arrived.add(rowsSoFar());

        var whole = embed("a");

        // 16 images a batch with two texts each, 32 texts a batch.
        assertTrue(arrived.contains("32 32"), arrived.toString());
        assertTrue(arrived.contains("32 64"), arrived.toString());
        assertEquals(100, whole.text().rows());
    }

    @Test
    void unreadablePicturesAreSkippedByNameAndRowsStayAligned() throws Exception {
        unreadable = Set.of("0.jpg", "8.jpg", "9.jpg", "49.jpg");
        var corpus = FakeCorpus.of(temp, IMAGES);

        var embeddings = embed("a");
        var shown = EmbeddedCorpus.of(corpus, temp.resolve("a"));

        assertEquals(46, embeddings.image().rows());
        assertEquals(92, embeddings.text().rows());
        assertEquals(46, shown.images().size());
        assertEquals(92, shown.texts().size());
        assertEquals(embeddings.pairs(), shown.pairs());
        assertEquals(4, shown.warnings().size());
        assertEquals(temp.resolve("0.jpg"), shown.warnings().getFirst().file());
        var manifest = EmbeddingsFolder.manifest(temp.resolve("a")).orElseThrow();
        assertEquals(
                new SkippedImage("0.jpg", "0.jpg cannot be read: truncated"),
                manifest.skipped().getFirst());
        var whole = embed("b", Set.of());
        assertArrayEquals(
                whole.image().row(10),
                embeddings
                        .image()
                        .row(shown.images().stream().map(i -> i.id()).toList().indexOf("10.jpg")));
    }

    @Test
    void noReadablePictureAtAllIsAnErrorThatLeavesNothing() throws Exception {
        var all = new java.util.HashSet<String>();
        FakeCorpus.of(temp, IMAGES).images().forEach(image -> all.add(image.id()));

        var failure = assertThrows(ConoscopeException.class, () -> embed("a", all));

        assertEquals("embed.unreadable", failure.key());
        assertFalse(Files.exists(temp.resolve("a/.partial")));
    }

    @Test
    void notANumberNamesTheItem() {
        models.broken = "text 1 of image 20";

        var failure = assertThrows(ConoscopeException.class, () -> embed("a"));

        assertEquals("embed.direction", failure.key());
        assertTrue(failure.getMessage().contains("20.jpg#1"), failure.getMessage());
    }

    @Test
    void failedJobLeavesTheOldResult() throws Exception {
        var before = embed("a");
        models.broken = "text 1 of image 20";

        assertThrows(ConoscopeException.class, () -> embed("a", new ModelSpec("fake", 2L)));

        assertEquals(before.text(), EmbeddingsFolder.open(temp.resolve("a")).text());
    }

    @Test
    void secondJobOnTheSameFolderIsRefused() throws Exception {
        var failures = new ArrayList<String>();
        models.beforeBatch =
                batches -> {
                    if (batches == 2) {
                        models.beforeBatch = more -> {};
                        failures.add(
                                assertThrows(ConoscopeException.class, () -> embed("a")).key());
                    }
                };

        embed("a");

        assertEquals(List.of("store.locked.here"), failures);
    }

    @Test
    void foreignManifestIsNotOverwritten() throws Exception {
        Files.createDirectories(temp.resolve("a"));
        Files.writeString(temp.resolve("a/manifest.json"), "{\"name\": \"a web page\"}");

        assertThrows(ConoscopeException.class, () -> embed("a"));

        assertEquals(
                "{\"name\": \"a web page\"}", Files.readString(temp.resolve("a/manifest.json")));
    }

    @Test
    void progressCountsBothStagesToTheirEnd() throws Exception {
        embed("a");

        var last = reported.getLast();
        assertEquals("embed.texts", last.stage());
        assertEquals(100, last.done());
        assertTrue(
                reported.stream()
                        .anyMatch(p -> p.stage().equals("embed.images") && p.done() == IMAGES));
    }

    private String rowsSoFar() {
        try {
            return ArrivedRows.read(temp.resolve("a"))
                    .map(rows -> rows.image().rows() + " " + rows.text().rows())
                    .orElse("");
        } catch (ConoscopeException e) {
            throw new IllegalStateException(e);
        }
    }

    private Embeddings embed(String folder) throws ConoscopeException {
        return embed(folder, MODEL);
    }

    private Embeddings embed(String folder, Set<String> skipped) throws ConoscopeException {
        unreadable = skipped;
        return embed(folder);
    }

    private Embeddings embed(String folder, ModelSpec model) throws ConoscopeException {
        return new LocalEmbedder(models, FakeCorpus.pictures(unreadable), decoders)
                .embed(
                        new EmbedRequest(FakeCorpus.of(temp, IMAGES), model, temp.resolve(folder)),
                        token,
                        reported::add);
    }

    /// Cancels when a given number of batches is done.
    private final class FakeModelsThatCancel {
        FakeModelsThatCancel(int batches) {
            var cancelling = token;
            if (batches == 0) {
                cancelling.cancel();
            }
            int[] seen = {0};
            models.beforeBatch =
                    any -> {
                        if (++seen[0] == batches) {
                            cancelling.cancel();
                        }
                    };
        }

        void embed(String folder) throws ConoscopeException {
            LocalEmbedderTest.this.embed(folder);
        }
    }

    private void assertSameFiles(String one, String other) throws IOException {
        for (var name : FILES) {
            assertArrayEquals(
                    Files.readAllBytes(temp.resolve(one).resolve(name)),
                    Files.readAllBytes(temp.resolve(other).resolve(name)),
                    name);
        }
    }

    private static double norm(float[] row) {
        double squares = 0;
        for (float value : row) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
