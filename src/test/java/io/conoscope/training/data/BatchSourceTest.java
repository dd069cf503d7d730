package io.conoscope.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.encoder.picture.Preprocessor;
import io.conoscope.encoder.picture.PreprocessorConfig;
import io.conoscope.training.config.Objective;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.config.file.TrainingConfigFile;
import io.conoscope.training.sample.Item;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class BatchSourceTest {

    private static final int CROP = 8;
    private static final int EACH = 3 * CROP * CROP;
    private static final int PICTURES = 10;
    private static final int CAPTIONS = 3;
    private static final String BASE = "dataset: {path: a}\nmodel: m\nepochs: 3\nseed: 7\n";
    private static final Preprocessor MODEL = new Preprocessor(PreprocessorConfig.clip(CROP));

    @TempDir Path folder;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final List<PixelCache> open = new ArrayList<>();

    @BeforeEach
    void writePictures() {
        PictureCorpus.of(folder.resolve("pictures"), PICTURES, CAPTIONS);
    }

    @AfterEach
    void end() {
        workers.shutdownNow();
        workers.close();
        open.forEach(PixelCache::close);
    }

    private TrainingSet set(TrainingConfig config) throws ConoscopeException {
        var corpus = PictureCorpus.of(folder.resolve("pictures"), PICTURES, CAPTIONS);
        return set(corpus, config);
    }

    private TrainingSet set(Corpus corpus, TrainingConfig config) throws ConoscopeException {
        var objective = config.objective();
        TrainingSet.PictureSet pictures = null;
        if (objective != Objective.TEXT_TEXT) {
            int side = TrainingSet.side(CROP, config.augment());
            var cache =
                    new PixelCaches(folder.resolve("caches"))
                            .open(corpus, MODEL.config(), side, new CancellationToken(), p -> {});
            open.add(cache);
            pictures = new TrainingSet.PictureSet(cache, MODEL.levels(), CROP, config.augment());
        }
        var words = new WordTokenizer(0);
        var tokens =
                objective == Objective.IMAGE_IMAGE ? null : TokenCache.of(corpus, words, words);
        int count = corpus.images().size();
        return new TrainingSet(objective, corpus.pairs(), count, pictures, tokens);
    }

    private BatchSource source(String more) throws ConoscopeException {
        var config = config(more);
        return new BatchSource(set(config), config, workers);
    }

    private static TrainingConfig config(String more) throws ConoscopeException {
        return TrainingConfigFile.parse(BASE + more, Path.of("run.yaml"));
    }

    private static void same(Batch expected, Batch found) {
        assertEquals(expected.items(), found.items());
        assertEquals(expected.epoch(), found.epoch());
        assertEquals(expected.place(), found.place());
        assertArrayEquals(expected.input().pixels(), found.input().pixels());
        assertArrayEquals(expected.input().ids(), found.input().ids());
        assertArrayEquals(expected.input().used(), found.input().used());
        assertEquals(expected.input().length(), found.input().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batch: 7\naugment: {crop: true, flip: true}\n",
                "batch: 7\nsampler: distinct-images\n",
                "batch: 6\nsampler: {same-image: {images: 3, captions: 2}}\n",
                "batch: 4\nobjective: image-image\n",
                "batch: 4\nobjective: text-text\n",
                "batch: 4\nobjective: text-text\nsampler: distinct-images\n",
            })
    void anyBatchIsTheSameWhereverOneBegins(String more) throws ConoscopeException {
        var all = new ArrayList<Batch>();
        try (var source = source(more)) {
            for (int i = 0; i < 3 * source.perEpoch(); i++) {
                var batch = source.next();
                assertEquals(i / source.perEpoch(), batch.epoch());
                assertEquals(i % source.perEpoch(), batch.place());
                all.add(batch);
            }
        }
        for (int at = 0; at < all.size(); at++) {
            try (var source = source(more)) {
                source.seek(at);
                same(all.get(at), source.next());
            }
        }
        try (var source = source(more)) {
            for (int at = all.size() - 1; at >= 0; at--) {
                source.seek(at);
                same(all.get(at), source.next());
            }
        }
    }

    @Test
    void anEpochHasEveryPairOnceAndTheNextAnotherOrder() throws ConoscopeException {
        try (var source = source("batch: 5\n")) {
            assertEquals(6, source.perEpoch());
            var first = epoch(source);
            var second = epoch(source);
            assertEquals(30, new HashSet<>(first).size());
            assertEquals(new HashSet<>(first), new HashSet<>(second));
            assertNotEquals(first, second);
        }
    }

    @Test
    void samplersSeeTheSameChosenCaptions() throws ConoscopeException {
        var text = "dataset: {path: a, captions: 2}\nmodel: m\nepochs: 1\nseed: 5\nbatch: 10\n";
        var seen = new HashSet<HashSet<Item>>();
        for (var more :
                List.of(
                        "",
                        "sampler: distinct-images\n",
                        "sampler: {same-image: {images: 5, captions: 2}}\n")) {
            var config = TrainingConfigFile.parse(text + more, Path.of("run.yaml"));
            try (var source = new BatchSource(set(config), config, workers)) {
                assertEquals(2, source.perEpoch());
                seen.add(new HashSet<>(epoch(source)));
            }
        }
        assertEquals(1, seen.size());
        assertEquals(20, seen.iterator().next().size());
    }

    private static List<Item> epoch(BatchSource source) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < source.perEpoch(); i++) {
            items.addAll(source.next().items());
        }
        return items;
    }

    @Test
    void rowsArePixelsAndIdsOfTheirItems() throws ConoscopeException {
        try (var source = source("batch: 4\n")) {
            var batch = source.next();
            var input = batch.input();
            assertEquals(CROP, input.side());
            assertEquals(4, input.pictures());
            assertEquals(4, input.texts());
            for (int i = 0; i < 4; i++) {
                var item = batch.items().get(i);
                var expected = new float[EACH];
                var augment = new Augmentation(config("").augment(), MODEL.levels(), CROP);
                augment.put(open.getFirst(), item.image(), 0, new byte[EACH], expected, 0);
                assertArrayEquals(expected, row(input.pixels(), i));
                var words = "<caption " + item.text() % CAPTIONS + " of " + item.image() + ">";
                var ids = Arrays.copyOfRange(input.ids(), i * input.length(), (i + 1) * 16);
                assertArrayEquals(words.chars().asLongStream().toArray(), ids);
            }
        }
    }

    @Test
    void aPicturePairedWithItselfComesTwiceCutInTwoWays() throws ConoscopeException {
        try (var source = source("batch: 4\nobjective: image-image\naugment: {flip: true}\n")) {
            boolean differ = false;
            for (int b = 0; b < 4; b++) {
                var input = source.next().input();
                assertEquals(8, input.pictures());
                assertNull(input.ids());
                for (int i = 0; i < 4; i++) {
                    differ |= !Arrays.equals(row(input.pixels(), i), row(input.pixels(), i + 4));
                }
            }
            assertTrue(differ);
        }
    }

    @Test
    void textsPairedWithTextsComeFirstPartnersFirst() throws ConoscopeException {
        try (var source = source("batch: 4\nobjective: text-text\n")) {
            assertEquals(2, source.perEpoch());
            var batch = source.next();
            assertNull(batch.input().pixels());
            assertEquals(8, batch.input().texts());
            int digit = "<caption ".length();
            for (int i = 0; i < 4; i++) {
                int length = batch.input().length();
                long first = batch.input().ids()[i * length + digit] - '0';
                long second = batch.input().ids()[(4 + i) * length + digit] - '0';
                assertEquals(batch.items().get(i).text() % CAPTIONS, first);
                assertEquals(batch.items().get(i).other() % CAPTIONS, second);
            }
        }
    }

    private static float[] row(float[] pixels, int row) {
        return Arrays.copyOfRange(pixels, row * EACH, (row + 1) * EACH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "distinct-images"})
    void picturesThatCannotBeReadNeverAppear(String sampler) throws Exception {
        var config = config("batch: 4\nsampler: " + sampler + "\n");
        var corpus = PictureCorpus.of(folder.resolve("pictures"), PICTURES, CAPTIONS);
        Files.writeString(folder.resolve("pictures/p0.png"), "no picture");
        Files.delete(folder.resolve("pictures/p9.png"));
        try (var source = new BatchSource(set(corpus, config), config, workers)) {
            for (int epoch = 0; epoch < 2; epoch++) {
                for (var item : epoch(source)) {
                    assertTrue(item.image() > 0 && item.image() < 9, item.toString());
                }
            }
        }
    }

    @Test
    void aCorpusSmallerThanAStepIsNamed() {
        var failure = assertThrows(ConoscopeException.class, () -> source("batch: 31\n"));
        assertEquals("train.small", failure.key());
        assertEquals(
                "the corpus has 30 pairs to train on; one step needs 31"
                        + " (batch times accumulate)",
                failure.getMessage());
        var more = "batch: 11\naccumulate: 3\n";
        var three = assertThrows(ConoscopeException.class, () -> source(more));
        assertEquals(
                "the corpus has 30 pairs to train on; one step needs 33"
                        + " (batch times accumulate)",
                three.getMessage());
    }

    @Test
    void aCorpusOfWhichTheSamplerMakesNoBatchIsNamed() {
        var more = "batch: 12\nsampler: distinct-images\n";
        var failure = assertThrows(ConoscopeException.class, () -> source(more));
        assertEquals("train.dealt", failure.key());
        assertEquals(
                "the corpus has 30 pairs to train on, from which the sampler makes 0"
                        + " complete batches of 12; one step needs 1",
                failure.getMessage());
    }

    @Test
    void anEpochThatJustFillsOneStepIsEnough() throws ConoscopeException {
        try (var source = source("batch: 10\naccumulate: 3\n")) {
            assertEquals(3, source.perEpoch());
        }
    }

    @Test
    void whatWentWrongInAWorkerReachesTheCaller() throws ConoscopeException {
        try (var source = source("batch: 4\n")) {
            open.removeFirst().close();
            var failure = assertThrows(IllegalStateException.class, source::next);
            assertEquals("a batch could not be prepared", failure.getMessage());
            assertTrue(failure.getCause() instanceof IllegalStateException);
        }
    }

    @Test
    void anInterruptedCallerIsCancelled() throws ConoscopeException {
        var held = new CountDownLatch(1);
        for (int thread = 0; thread < 2; thread++) {
            workers.submit(() -> held.await(1, TimeUnit.MINUTES));
        }
        try (var source = source("batch: 4\n")) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, source::next);
            assertTrue(Thread.interrupted());
        } finally {
            held.countDown();
        }
    }

    @Test
    void anotherSeedGivesAnotherOrder() throws ConoscopeException {
        try (var one = source("batch: 4\n")) {
            var config =
                    TrainingConfigFile.parse(
                            (BASE + "batch: 4\n").replace("seed: 7", "seed: 8"), Path.of("a"));
            try (var other = new BatchSource(set(config), config, workers)) {
                assertNotEquals(one.next().items(), other.next().items());
            }
        }
    }
}
