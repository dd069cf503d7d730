package io.conoscope.encoder.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
class OnnxParityTest {

    private static final double TOLERANCE = 1e-5;
    private static final int SIDE = 64;
    private static final int LENGTH = 24;

    private final Path folder = SharedData.path("parity/clip-quickgelu");

    @Test
    void imagesAreAsRecorded() throws Exception {
        var files = OnnxFolder.find(folder).orElseThrow();
        var image = files.image();
        try (var recorded = SafetensorsFile.open(folder.resolve("io.safetensors"));
                var tower =
                        new ExportedImageTower(
                                new OnnxImageGraph(OnnxSession.open(image, 2), SIDE, null),
                                picture -> new float[0])) {
            var pixels = rows(recorded.floats("pixel_values"), 3 * SIDE * SIDE);
            assertEquals(48, tower.width());
            assertClose(recorded.floats("image_embeds"), tower.embed(pixels).toArray());
        }
    }

    @Test
    void textsAreAsRecordedInWhateverGroupsTheyRun() throws Exception {
        var files = OnnxFolder.find(folder).orElseThrow();
        try (var recorded = SafetensorsFile.open(folder.resolve("io.safetensors"));
                var tower =
                        new ExportedTextTower(
                                new OnnxTextGraph(
                                        OnnxSession.open(files.text(), 1), new Fixed(), null),
                                new Fixed())) {
            var texts = new ArrayList<Tokens>();
            var ids = recorded.longs("input_ids");
            for (int from = 0; from < ids.length; from += LENGTH) {
                var one = Arrays.copyOfRange(ids, from, from + LENGTH);
                texts.add(Tokens.of(Arrays.stream(one).mapToInt(Math::toIntExact).toArray()));
            }
            assertFalse(tower.leavesPaddingOff());
            assertClose(recorded.floats("text_embeds"), tower.embed(texts).toArray());
        }
    }

    @Test
    void theFilesSayTheirShapesWithoutAnEngine() throws Exception {
        var files = OnnxFolder.find(folder).orElseThrow();
        assertEquals(new TowerShape(48, SIDE), files.imageShape().orElseThrow());
        assertEquals(new TowerShape(48, LENGTH), files.textShape().orElseThrow());
    }

    private record Fixed() implements Tokenizer {

        @Override
        public Tokens tokenize(String text) {
            var ids = new int[LENGTH];
            Arrays.fill(ids, 4, LENGTH, 599);
            return new Tokens(ids, 5);
        }

        @Override
        public int contextLength() {
            return LENGTH;
        }
    }

    private static float[][] rows(float[] all, int each) {
        var rows = new float[all.length / each][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * each, (i + 1) * each));
        return rows;
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
