package io.conoscope.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A whole folder of exports, from description to rows.
class ExportedModelTest {

    @TempDir private Path folder;

    /// The parity exports with a vocabulary of a few words of their own ids.
    @BeforeEach
    void copyExports() throws Exception {
        var parity = SharedData.path("parity/clip-quickgelu");
        for (var name :
                List.of(
                        "image.onnx",
                        "text.onnx",
                        "image.torchscript.pt",
                        "text.torchscript.pt",
                        "model.safetensors",
                        "config.json")) {
            Files.copy(parity.resolve(name), folder.resolve(name));
        }
        Files.writeString(
                folder.resolve("preprocessor_config.json"),
                """
                {"crop_size": 64, "size": 64, "do_center_crop": true, "resample": 3}
                """);
        Files.writeString(
                folder.resolve("vocab.json"),
                """
                {"a</w>": 5, "dog</w>": 6, "<|startoftext|>": 598, "<|endoftext|>": 599,
                 "d": 7, "o": 8, "g</w>": 9, "do": 10, "a": 11, "g": 12}
                """);
        Files.writeString(folder.resolve("merges.txt"), "d o\ndo g</w>\n");
    }

    @ParameterizedTest
    @EnumSource(ModelFormat.class)
    void everyFormatGivesTheSameRows(ModelFormat format) throws Exception {
        var spec = new ModelSpec(folder.toString(), null);
        try (var blocks = Models.load(spec, 1);
                var other = Models.load(spec.withFormat(format), 1)) {
            assertEquals(format.word(), other.description().format());
            assertEquals(48, other.description().dimension());
            assertEquals(64, other.description().imageSize());
            var texts = List.of(blocks.tokenize("a dog"), blocks.tokenize("dog"));
            assertTrue(blocks.embedTexts(texts).minus(other.embedTexts(texts)).norm() < 1e-4);
            var picture = new BufferedImage(80, 70, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(30, 30, 0xFF8800);
            var pixels = new float[][] {blocks.preprocess(PictureRows.of(picture))};
            assertTrue(blocks.embedImages(pixels).minus(other.embedImages(pixels)).norm() < 1e-4);
        }
    }

    @Test
    void formatsHaveFingerprintsOfTheirOwn() throws Exception {
        var spec = new ModelSpec(folder.toString(), null);
        var blocks = Models.describe(spec).fingerprint();
        var onnx = Models.describe(spec.withFormat(ModelFormat.ONNX));
        assertNotEquals(blocks, onnx.fingerprint());
        assertEquals("onnx", onnx.format());
    }

    @Test
    void saysWhichFormatsThereAre() throws Exception {
        Files.delete(folder.resolve("model.safetensors"));
        Files.delete(folder.resolve("image.torchscript.pt"));
        Files.delete(folder.resolve("text.torchscript.pt"));
        assertEquals("onnx", Models.describe(new ModelSpec(folder.toString(), null)).format());
        var refusal = refusal(ModelFormat.TORCHSCRIPT);
        assertEquals("model.format", refusal.key());
        assertTrue(refusal.getMessage().contains("onnx"), refusal.getMessage());
    }

    @Test
    void anExportHasNoLayersToStopAt() {
        var spec = new ModelSpec(folder.toString(), null).withFormat(ModelFormat.ONNX).withLayer(1);
        var refusal = assertThrows(ConoscopeException.class, () -> Models.describe(spec));
        assertEquals("model.graph", refusal.key());
    }

    @Test
    void namesTheFileWhoseInputsAreNotATextTowers() throws Exception {
        var tiny = SharedData.path("parity/clip-quickgelu");

        Files.copy(
                tiny.resolve("image.onnx"),
                folder.resolve("text.onnx"),
                StandardCopyOption.REPLACE_EXISTING);
        var refusal = assertThrows(ConoscopeException.class, () -> load(ModelFormat.ONNX));
        assertTrue(refusal.key().startsWith("onnx."), refusal.key());
        assertTrue(refusal.getMessage().contains("text.onnx"), refusal.getMessage());
    }

    private ConoscopeException refusal(ModelFormat format) {
        return assertThrows(ConoscopeException.class, () -> load(format));
    }

    private void load(ModelFormat format) throws ConoscopeException {
        Models.load(new ModelSpec(folder.toString(), null).withFormat(format), 1).close();
    }
}
