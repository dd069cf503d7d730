package io.conoscope.encoder.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class OnnxFolderTest {

    @TempDir Path folder;

    private Path touch(String name) throws Exception {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    @Test
    void findsNothingInAFolderWithoutAny() throws Exception {
        touch("model.safetensors");
        assertTrue(OnnxFolder.find(folder).isEmpty());
    }

    @Test
    void prefersThePlainFile() throws Exception {
        touch("onnx/vision_model_quantized.onnx");
        var plain = touch("onnx/vision_model.onnx");
        touch("onnx/vision_model_fp16.onnx");
        var quantized = touch("onnx/text_model_quantized.onnx");
        touch("onnx/text_model_bnb4.onnx");
        var found = OnnxFolder.find(folder).orElseThrow();
        assertEquals(plain, found.image());
        assertEquals(quantized, found.text());
    }

    @Test
    void aFolderWithOneOfThemIsASingleTower() throws Exception {
        var file = touch("textual.onnx");
        var found = OnnxFolder.find(folder).orElseThrow();
        assertEquals(file, found.text());
        assertNull(found.image());
    }

    @Test
    void modelJsonNamesAnother() throws Exception {
        touch("image.onnx");
        var named = touch("variants/image_q4.onnx");
        Files.writeString(
                folder.resolve("model.json"),
                "{\"files\": {\"onnx\": {\"image\": \"variants/image_q4.onnx\"}}}");
        var found = OnnxFolder.find(folder).orElseThrow();
        assertEquals(named.toAbsolutePath(), found.image());
    }

    @Test
    void modelJsonCannotLeaveTheFolder() throws Exception {
        Files.writeString(
                folder.resolve("model.json"),
                "{\"files\": {\"onnx\": {\"image\": \"../image.onnx\"}}}");
        assertEquals(
                "onnx.named",
                assertThrows(ConoscopeException.class, () -> OnnxFolder.find(folder)).key());
    }

    @Test
    void theInputsOfAModelSayWhatItIs() throws Exception {
        var file = OnnxBytes.images(-1).write(folder.resolve("onnx/model.onnx"));
        var found = OnnxFolder.find(folder).orElseThrow();
        assertEquals(file, found.image());
        assertNull(found.text());
        assertEquals(new TowerShape(3, 2), found.imageShape().orElseThrow());
    }
}
