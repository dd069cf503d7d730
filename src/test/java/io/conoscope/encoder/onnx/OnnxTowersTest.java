package io.conoscope.encoder.onnx;

import static io.conoscope.encoder.onnx.OnnxBytes.FLOAT;
import static io.conoscope.encoder.onnx.OnnxBytes.FLOAT16;
import static io.conoscope.encoder.onnx.OnnxBytes.INT64;
import static io.conoscope.encoder.onnx.OnnxBytes.whole;
import static io.conoscope.encoder.onnx.OnnxBytes.wholes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.exported.ExportedImageTower;
import io.conoscope.encoder.exported.ExportedTextTower;
import io.conoscope.encoder.onnx.outline.OnnxPort;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Small graphs whose rows are known by hand.
class OnnxTowersTest {

    private static final float[] DARK = {1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 7};
    private static final float[] LIGHT = {5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7};
    private static final float[] NOT_FINITE = {Float.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    @TempDir Path folder;

    private ExportedImageTower images(Path file) throws ConoscopeException {
        return new ExportedImageTower(
                new OnnxImageGraph(OnnxSession.open(file, 1), 2, null), picture -> DARK);
    }

    private static ExportedTextTower texts(Path file, @Nullable Pooling pooling)
            throws ConoscopeException {
        var tokenizer = new Padded();
        return new ExportedTextTower(
                new OnnxTextGraph(OnnxSession.open(file, 1), tokenizer, pooling), tokenizer);
    }

    /// Tokens 1 and 2 and two of padding.
    private record Padded() implements Tokenizer {

        @Override
        public Tokens tokenize(String text) {
            return new Tokens(new int[] {1, 2, 3, 3}, 2);
        }

        @Override
        public int contextLength() {
            return 4;
        }
    }

    @Test
    void aFixedBatchOfOneTakesManyPictures() throws Exception {
        try (var tower = images(OnnxBytes.images(1).write(folder.resolve("image.onnx")))) {
            var rows = tower.embed(new float[][] {DARK, LIGHT, DARK});
            assertArrayEquals(new float[] {1, 2, 4, 5, 6, 7, 1, 2, 4}, rows.toArray());
        }
    }

    @Test
    void aFixedBatchLargerThanWhatIsLeftIsFilledUp() throws Exception {
        try (var tower = images(OnnxBytes.images(4).write(folder.resolve("image.onnx")))) {
            var rows = tower.embed(new float[][] {DARK, LIGHT, DARK, LIGHT, LIGHT});
            assertEquals(5, rows.rows());
            assertArrayEquals(new float[] {5, 6, 7}, rows.row(4));
        }
    }

    @Test
    void halfPrecisionIsConvertedInAndOut() throws Exception {
        var file =
                new OnnxBytes()
                        .input("x", FLOAT16, -1, 3, 2, 2)
                        .node("ReduceMean", "x", "y", wholes("axes", 2, 3), whole("keepdims", 0))
                        .output("y", FLOAT16, -1, 3)
                        .write(folder.resolve("image.onnx"));
        try (var tower = images(file)) {
            assertArrayEquals(
                    new float[] {1, 2, 4}, tower.embed(new float[][] {DARK}).toArray(), 1e-3f);
        }
    }

    @Test
    void aRowThatIsNotFinitePassesThroughBesideTheOthers() throws Exception {
        try (var tower = images(OnnxBytes.images(-1).write(folder.resolve("image.onnx")))) {
            var rows = tower.embed(new float[][] {DARK, NOT_FINITE});
            assertArrayEquals(new float[] {1, 2, 4}, rows.row(0));
            assertTrue(Float.isNaN(rows.at(1, 0)));
        }
    }

    @Test
    void picturesOfAnotherSizeAreTheCallersMistake() throws Exception {
        try (var tower = images(OnnxBytes.images(-1).write(folder.resolve("image.onnx")))) {
            assertThrows(IllegalArgumentException.class, () -> tower.embed(new float[][] {{1, 2}}));
        }
    }

    @Test
    void theMeanOfAPictureLeavesOutWhatComesBeforeItsPatches() {
        var states = new float[] {100, 1, 2, 3, 6};
        var values = new OnnxSession.Values(states, new long[] {1, 5, 1});
        var port = new OnnxPort("last_hidden_state", OnnxPort.Type.FLOAT, List.of(), false);
        var row = new float[1];
        PooledRows.copy(
                values, new OutputChoice(port, Pooling.MEAN), 0, PooledRows.PATCHES, row, 0);
        assertEquals(3, row[0]);
        assertEquals(1, PooledRows.beforePatches(50));
        assertEquals(0, PooledRows.beforePatches(196));
        assertEquals(5, PooledRows.beforePatches(261));
    }

    @Test
    void theMeanOfTheStatesLeavesPaddingOut() throws Exception {
        try (var tower = texts(states(), Pooling.MEAN)) {
            var rows = tower.embed(List.of(tower.tokenize(""), Tokens.of(0, 1, 2)));
            assertTrue(tower.leavesPaddingOff());
            assertArrayEquals(new float[] {1, 1.5f, 1, 1}, rows.toArray(), 1e-6f);
        }
    }

    @Test
    void theFirstStateIsTakenWhereAskedFor() throws Exception {
        try (var tower = texts(states(), Pooling.CLS)) {
            var rows = tower.embed(List.of(Tokens.of(2, 1), Tokens.of(3)));
            assertArrayEquals(new float[] {2, 2, -1, 3}, rows.toArray());
        }
    }

    private Path states() throws Exception {
        return new OnnxBytes()
                .input("input_ids", INT64, -1, -1)
                .embedTokens("last_hidden_state")
                .output("last_hidden_state", FLOAT, -1, -1, 2)
                .write(folder.resolve("text.onnx"));
    }

    @Test
    void aModelThatSeesPaddingKeepsIt() throws Exception {
        try (var tower = texts(averaging(-1), null)) {
            assertEquals(false, tower.leavesPaddingOff());
            var rows = tower.embed(List.of(tower.tokenize(""), Tokens.of(0)));
            assertArrayEquals(new float[] {0, 2.25f, 1, 0}, rows.toArray(), 1e-6f);
        }
    }

    @Test
    void aFixedLengthIsPaddedTo() throws Exception {
        try (var tower = texts(averaging(4), null)) {
            var rows = tower.embed(List.of(Tokens.of(1, 2)));
            assertArrayEquals(new float[] {0, 2.25f}, rows.toArray(), 1e-6f);
        }
    }

    @Test
    void aFixedLengthBelowTheTokenizersIsSaid() throws Exception {
        var file = averaging(3);
        assertEquals(
                "onnx.length",
                assertThrows(ConoscopeException.class, () -> texts(file, null)).key());
    }

    private Path averaging(long length) throws Exception {
        return new OnnxBytes()
                .input("input_ids", INT64, -1, length)
                .embedTokens("states")
                .node(
                        "ReduceMean",
                        "states",
                        "text_embeds",
                        wholes("axes", 1),
                        whole("keepdims", 0))
                .output("text_embeds", FLOAT, -1, 2)
                .write(folder.resolve("text.onnx"));
    }

    @Test
    void aTokenWithoutAVectorIsTheCallersMistakeAndCanBeAskedForBefore() throws Exception {
        try (var tower = texts(averaging(-1), null)) {
            tower.requireToken(3);
            var said = assertThrows(ConoscopeException.class, () -> tower.requireToken(4));
            assertEquals("onnx.token", said.key());
            assertThrows(IllegalArgumentException.class, () -> tower.embed(List.of(Tokens.of(4))));
        }
    }

    @Test
    void oneFileOfBothTowersIsOpenedOnce() throws Exception {
        new OnnxBytes()
                .input("pixel_values", FLOAT, -1, 3, 2, 2)
                .input("input_ids", INT64, -1, -1)
                .embedTokens("states")
                .node(
                        "ReduceMean",
                        "states",
                        "text_embeddings",
                        wholes("axes", 1),
                        whole("keepdims", 0))
                .node(
                        "ReduceMean",
                        "pixel_values",
                        "image_embeddings",
                        wholes("axes", 2, 3),
                        whole("keepdims", 0))
                .output("text_embeddings", FLOAT, -1, 2)
                .output("image_embeddings", FLOAT, -1, 3)
                .write(folder.resolve("onnx/model.onnx"));
        var files = OnnxFolder.find(folder).orElseThrow();
        assertTrue(files.isCombined());
        var session = OnnxSession.open(files.image(), 1);
        var image = new OnnxImageGraph(session, 2, null);
        try (var text = new OnnxTextGraph(session, new Padded(), null)) {
            image.close();
            assertArrayEquals(new float[] {1, 0}, text.rows(List.of(Tokens.of(0)), 1));
        }
    }

    @Test
    void weightsBesideTheFileAreRead() throws Exception {
        var raw = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : new float[] {1, 0, 0, 1, 2, 2, -1, 3}) {
            raw.putFloat(value);
        }
        Files.write(folder.resolve("text.onnx_data"), raw.array());
        try (var tower =
                texts(
                        outside("text.onnx_data", 32).write(folder.resolve("text.onnx")),
                        Pooling.CLS)) {
            assertArrayEquals(new float[] {-1, 3}, tower.embed(List.of(Tokens.of(3))).toArray());
        }
    }

    static OnnxBytes outside(String location, long length) {
        return new OnnxBytes()
                .input("input_ids", INT64, -1, -1)
                .external("table", location, 0, length, 4, 2)
                .node("Gather", "table input_ids", "last_hidden_state")
                .output("last_hidden_state", FLOAT, -1, -1, 2);
    }

    @Test
    void manyBatchesKeepTheirMemory() throws Exception {
        try (var tower = images(OnnxBytes.images(-1).write(folder.resolve("image.onnx")))) {
            var batch = new float[8][];
            java.util.Arrays.fill(batch, LIGHT);
            for (int i = 0; i < 200; i++) {
                tower.embed(batch);
            }
            long before = residentBytes();
            for (int i = 0; i < 500; i++) {
                tower.embed(batch);
            }
            assertTrue(residentBytes() - before < 20e6, "grew from " + before);
        }
    }

    private static long residentBytes() throws Exception {
        System.gc();
        var statm = Path.of("/proc/self/statm");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(statm), "no /proc here");
        return 4096 * Long.parseLong(Files.readString(statm).split(" ")[1]);
    }
}
