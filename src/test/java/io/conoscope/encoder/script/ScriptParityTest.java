package io.conoscope.encoder.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.encoder.SharedData;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.exported.ExportedImageTower;
import io.conoscope.encoder.exported.ExportedTextTower;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;

/// The exports of `parity/clip-quickgelu` against what transformers computed.
class ScriptParityTest {

    private static final double TOLERANCE = 1e-5;
    private static final int SIDE = 64;
    private static final int LENGTH = 24;

    private final Path folder = SharedData.path("parity/clip-quickgelu");

    @Test
    void imagesAreAsRecorded() throws Exception {
        var file = ScriptFolder.find(folder).orElseThrow().image();
        try (var recorded = SafetensorsFile.open(folder.resolve("io.safetensors"));
                var tower =
                        new ExportedImageTower(
                                new ScriptImageGraph(file, SIDE, 2), picture -> new float[0])) {
            var all = recorded.floats("pixel_values");
            int each = 3 * SIDE * SIDE;
            var pixels = new float[all.length / each][];
            Arrays.setAll(pixels, i -> Arrays.copyOfRange(all, i * each, (i + 1) * each));
            assertClose(recorded.floats("image_embeds"), tower.embed(pixels).toArray());
        }
    }

    @Test
    void textsAreAsRecorded() throws Exception {
        var file = ScriptFolder.find(folder).orElseThrow().text();
        try (var recorded = SafetensorsFile.open(folder.resolve("io.safetensors"));
                var tower =
                        new ExportedTextTower(
                                new ScriptTextGraph(file, new Fixed(), 2), new Fixed())) {
            var texts = new ArrayList<Tokens>();
            var ids = recorded.longs("input_ids");
            for (int from = 0; from < ids.length; from += LENGTH) {
                var one = Arrays.copyOfRange(ids, from, from + LENGTH);
                texts.add(Tokens.of(Arrays.stream(one).mapToInt(Math::toIntExact).toArray()));
            }
            assertClose(recorded.floats("text_embeds"), tower.embed(texts).toArray());
        }
    }

    private record Fixed() implements Tokenizer {

        @Override
        public Tokens tokenize(String text) {
            return Tokens.of(new int[LENGTH]);
        }

        @Override
        public int contextLength() {
            return LENGTH;
        }
    }

    private static void assertClose(float[] expected, float[] got) {
        assertEquals(expected.length, got.length);
        double largest = 0;
        for (int i = 0; i < got.length; i++) {
            largest = Math.max(largest, Math.abs((double) expected[i] - got[i]));
        }
        System.out.println("largest error " + largest);
        assertEquals(0, largest, TOLERANCE);
    }
}
