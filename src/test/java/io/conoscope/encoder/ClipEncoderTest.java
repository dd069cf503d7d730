package io.conoscope.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pictures;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ClipEncoderTest {

    private static DualEncoder tiny;

    @BeforeAll
    static void loadTiny() throws ConoscopeException {
        tiny = Models.load(new ModelSpec("clip-tiny", 1L), 2);
    }

    @AfterAll
    static void closeTiny() {
        tiny.close();
    }

    @Test
    void embedsTheSameWhateverElseIsInTheBatch() {
        var texts = new String[] {"a dog", "a man in a red coat rides a horse past a barn .", "x"};
        var tokens = Arrays.stream(texts).map(tiny::tokenize).toList();
        var together = tiny.embedTexts(tokens);
        var pictures = new float[][] {noise(1), noise(2), noise(3)};
        var side = tiny.embedImages(pictures);
        for (int i = 0; i < 3; i++) {
            var alone = tiny.embedTexts(List.of(tokens.get(i)));
            assertArrayEquals(alone.row(0), together.row(i), 1e-5f);
            assertArrayEquals(
                    tiny.embedImages(new float[][] {pictures[i]}).row(0), side.row(i), 1e-5f);
        }
    }

    @Test
    void ignoresWhatFollowsTheEndToken() {
        var padded = tiny.tokenize("a dog");
        var ids = padded.ids().clone();
        Arrays.fill(ids, 10, ids.length, 7);
        var other = new Tokens(ids, padded.used());
        assertArrayEquals(
                tiny.embedTexts(List.of(padded)).row(0),
                tiny.embedTexts(List.of(other)).row(0),
                1e-6f);
    }

    @Test
    void repeatsItselfBitForBit() {
        var tokens = List.of(tiny.tokenize("two dogs"), tiny.tokenize("a boat at sea"));
        var pixels = new float[][] {noise(4), noise(5)};
        assertEquals(tiny.embedTexts(tokens), tiny.embedTexts(tokens));
        assertEquals(tiny.embedImages(pixels), tiny.embedImages(pixels));
    }

    @Test
    void drawsTheSameWeightsForTheSameSeed() throws Exception {
        var tokens = List.of(tiny.tokenize("a dog"));
        try (var again = Models.load(new ModelSpec("clip-tiny", 1L), 2);
                var other = Models.load(new ModelSpec("clip-tiny", 2L), 2)) {
            assertEquals(tiny.embedTexts(tokens), again.embedTexts(tokens));
            assertTrue(tiny.embedTexts(tokens).minus(other.embedTexts(tokens)).norm() > 0.1);
        }
    }

    @Test
    void showsTheConeEffectWithRandomWeights() throws Exception {
        var photos = SharedData.path("flickr8k-original");
        var pixels = new ArrayList<float[]>();
        try (var files = Files.list(photos)) {
            for (var file : files.sorted().limit(16).toList()) {
                pixels.add(tiny.preprocess(PictureRows.of(Pictures.read(file))));
            }
        }
        var captions = Files.readAllLines(SharedData.path("flickr8k/captions.txt"));
        var tokens =
                captions.subList(1, 81).stream()
                        .map(line -> tiny.tokenize(line.substring(line.indexOf(',') + 1)))
                        .toList();
        var images = tiny.embedImages(pixels.toArray(float[][]::new)).unitRows();
        var texts = tiny.embedTexts(tokens).unitRows();
        double across = meanCosine(images, texts, false);
        assertTrue(meanCosine(images, images, true) > across + 0.2);
        assertTrue(meanCosine(texts, texts, true) > across + 0.2);
    }

    /// Over all pairs of rows; a row is no pair with itself where both sides are the same.
    private static double meanCosine(Matrix a, Matrix b, boolean same) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.rows(); j++) {
                if (!same || i != j) {
                    for (int c = 0; c < a.columns(); c++) {
                        sum += a.at(i, c) * b.at(j, c);
                    }
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    @Test
    void refusesATokenWithoutAVector() {
        var tokens = tiny.tokenize("a dog");
        tokens.ids()[1] = 4096;
        var refusal =
                assertThrows(
                        IllegalArgumentException.class, () -> tiny.embedTexts(List.of(tokens)));
        assertTrue(refusal.getMessage().contains("4096"), refusal.getMessage());
    }

    @Test
    void refusesPixelsOfAnotherSize() {
        assertThrows(
                IllegalArgumentException.class, () -> tiny.embedImages(new float[][] {{1, 2}}));
    }

    @Test
    void namesTheWeightThatIsMissingFromACheckpoint(@TempDir Path folder) throws Exception {
        var refusal = loadWith(folder, "projection_dim\": 48", "projection_dim\": 47");
        assertEquals("weights.shape", refusal.key());
        assertTrue(refusal.getMessage().contains("visual_projection"), refusal.getMessage());
    }

    @Test
    void namesTheLayersThatAConfigDoesNotAskFor(@TempDir Path folder) throws Exception {
        var refusal = loadWith(folder, "num_hidden_layers\": 3", "num_hidden_layers\": 2");
        assertEquals("weights.surplus", refusal.key());
        assertTrue(refusal.getMessage().contains("layers.2."), refusal.getMessage());
    }

    @Test
    void namesTheLayersThatACheckpointLacks(@TempDir Path folder) throws Exception {
        var refusal = loadWith(folder, "num_hidden_layers\": 3", "num_hidden_layers\": 4");
        assertEquals("weights.missing", refusal.key());
        assertTrue(refusal.getMessage().contains("layers.3."), refusal.getMessage());
    }

    /// The parity checkpoint with one setting changed and the tiny tokenizer's first tokens.
    private static ConoscopeException loadWith(Path folder, String from, String to)
            throws Exception {
        var source = SharedData.path("parity/clip-quickgelu");
        Files.copy(source.resolve("model.safetensors"), folder.resolve("model.safetensors"));
        var config = Files.readString(source.resolve("config.json"));
        assertTrue(config.contains(from), config);
        Files.writeString(folder.resolve("config.json"), config.replace(from, to));
        Files.writeString(
                folder.resolve("vocab.json"), "{\"<|startoftext|>\": 598, \"<|endoftext|>\": 599}");
        Files.writeString(folder.resolve("merges.txt"), "");
        return assertThrows(
                ConoscopeException.class,
                () -> Models.load(new ModelSpec(folder.toString(), null), 1).close());
    }

    private static float[] noise(long seed) {
        var random = Seeds.random(seed);
        var pixels = new float[3 * 64 * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
        }
        return pixels;
    }
}
