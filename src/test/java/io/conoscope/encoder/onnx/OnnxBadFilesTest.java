package io.conoscope.encoder.onnx;

import static io.conoscope.encoder.onnx.OnnxBytes.FLOAT;
import static io.conoscope.encoder.onnx.OnnxBytes.INT64;
import static io.conoscope.encoder.onnx.OnnxBytes.INT8;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.onnx.outline.Modality;
import io.conoscope.encoder.onnx.outline.OnnxOutline;
import io.conoscope.encoder.onnx.outline.TextInputs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// Files that are not what they should be end in words.
class OnnxBadFilesTest {

    @TempDir Path folder;

    private ConoscopeException open(byte[] bytes) throws Exception {
        return open(Files.write(folder.resolve("image.onnx"), bytes));
    }

    private static ConoscopeException open(Path file) {
        var said =
                assertThrows(
                        ConoscopeException.class,
                        () -> new OnnxImageGraph(OnnxSession.open(file, 1), 2, null));
        assertTrue(said.getMessage().contains(file.getFileName().toString()), said.getMessage());
        return said;
    }

    @Test
    void anEmptyFile() throws Exception {
        assertEquals("onnx.empty", open(new byte[0]).key());
    }

    @Test
    void everyTruncation() throws Exception {
        var whole = OnnxBytes.images(-1).bytes();
        for (int length = 1; length < whole.length; length++) {
            var key = open(Arrays.copyOf(whole, length)).key();
            assertTrue(key.startsWith("onnx."), length + " bytes: " + key);
        }
    }

    @Test
    void randomBytes() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 50; i++) {
            var bytes = new byte[random.nextInt(1, 4000)];
            random.nextBytes(bytes);
            assertTrue(open(bytes).key().startsWith("onnx."));
        }
    }

    @Test
    void singleBytesChangedNeverEndTheProcess() throws Exception {
        var whole = OnnxBytes.images(-1).bytes();
        var random = new Random(8);
        for (int i = 0; i < 300; i++) {
            var bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            var file = Files.write(folder.resolve("image.onnx"), bytes);
            try {
                new OnnxImageGraph(OnnxSession.open(file, 1), 2, null).close();
            } catch (ConoscopeException e) {
                assertTrue(e.key().startsWith("onnx."), e.key());
            }
        }
    }

    @Test
    void anUnknownOperator() throws Exception {
        var bytes =
                new OnnxBytes()
                        .input("x", FLOAT, -1, 3, 2, 2)
                        .node("Embroider", "x", "y")
                        .output("y", FLOAT, -1, 3)
                        .bytes();
        var said = open(bytes);
        assertEquals("onnx.load", said.key());
        assertTrue(said.getMessage().contains("Embroider"), said.getMessage());
    }

    @Test
    void aVersionOfOperatorsThatDoesNotExist() throws Exception {
        assertEquals("onnx.load", open(OnnxBytes.images(-1).version(999).bytes()).key());
    }

    @Test
    void otherInputs() throws Exception {
        var bytes =
                new OnnxBytes()
                        .input("audio", FLOAT, -1, 16000)
                        .node("Identity", "audio", "y")
                        .output("y", FLOAT, -1, 16000)
                        .bytes();
        var said = open(bytes);
        assertEquals("onnx.input.image", said.key());
        assertTrue(said.getMessage().contains("audio FLOAT(?,16000)"), said.getMessage());
    }

    @Test
    void aFolderOfOtherInputs() throws Exception {
        new OnnxBytes()
                .input("audio", FLOAT, -1, 16000)
                .node("Identity", "audio", "y")
                .output("y", FLOAT, -1, 16000)
                .write(folder.resolve("model.onnx"));
        assertEquals(
                "onnx.input.either",
                assertThrows(ConoscopeException.class, () -> OnnxFolder.find(folder)).key());
    }

    @Test
    void anOutputOfSmallWholeNumbers() throws Exception {
        var bytes =
                new OnnxBytes()
                        .input("x", FLOAT, -1, 3, 2, 2)
                        .node("Cast", "x", "y", OnnxBytes.whole("to", INT8))
                        .output("y", INT8, -1, 3)
                        .bytes();
        assertEquals("onnx.output", open(bytes).key());
    }

    @Test
    void severalOutputsThatMightBeIt() throws Exception {
        var bytes =
                OnnxBytes.images(-1)
                        .node("Identity", "image_embeds", "other_embeds")
                        .output("left_embeds", FLOAT, -1, 3)
                        .output("right_embeds", FLOAT, -1, 3);
        var outline = OnnxOutline.read(bytes.write(folder.resolve("image.onnx")));
        var two =
                new OnnxOutline(outline.file(), outline.inputs(), outline.outputs().subList(1, 3));
        var said =
                assertThrows(
                        ConoscopeException.class, () -> OutputChoice.of(two, Modality.IMAGE, null));
        assertTrue(said.getMessage().contains("left_embeds"), said.getMessage());
    }

    @Test
    void weightsInAFileThatIsNotThere() throws Exception {
        var file = OnnxTowersTest.outside("gone.bin", 32).write(folder.resolve("text.onnx"));
        assertEquals("onnx.external.missing", open(file).key());
    }

    @Test
    void weightsInAFileThatIsTooShort() throws Exception {
        Files.write(folder.resolve("short.bin"), new byte[31]);
        var file = OnnxTowersTest.outside("short.bin", 32).write(folder.resolve("text.onnx"));
        assertEquals(
                "onnx.external.short",
                assertThrows(ConoscopeException.class, () -> OnnxSession.open(file, 1)).key());
    }

    @Test
    void weightsOutsideTheFolderAreNotFollowed() throws Exception {
        Files.write(folder.resolve("secret"), new byte[32]);
        for (var location :
                new String[] {
                    "../secret",
                    folder.resolve("secret").toString(),
                    "a/../../secret",
                    "*/_ORT_MEM_ADDR_/*"
                }) {
            var file = OnnxTowersTest.outside(location, 32).write(folder.resolve("m/text.onnx"));
            assertEquals("onnx.external.outside", open(file).key(), location);
        }
    }

    @Test
    void anotherSizeThanThePreprocessings() throws Exception {
        var file = OnnxBytes.images(-1).write(folder.resolve("image.onnx"));
        var said =
                assertThrows(
                        ConoscopeException.class,
                        () -> new OnnxImageGraph(OnnxSession.open(file, 1), 3, null));
        assertEquals("onnx.side", said.key());
    }

    @Test
    void anInputThatNobodyKnows() throws Exception {
        var bytes =
                new OnnxBytes()
                        .input("input_ids", INT64, -1, -1)
                        .input("speaker", FLOAT, -1, 8)
                        .output("y", FLOAT, -1, 2);
        var outline = OnnxOutline.read(bytes.write(folder.resolve("text.onnx")));
        var said = assertThrows(ConoscopeException.class, () -> TextInputs.of(outline));
        assertTrue(said.getMessage().contains("speaker FLOAT(?,8)"), said.getMessage());
    }
}
