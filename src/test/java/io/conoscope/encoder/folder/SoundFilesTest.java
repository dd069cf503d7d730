package io.conoscope.encoder.folder;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SoundFilesTest {

    @TempDir Path folder;

    private Path pointer(String name) throws IOException {
        return write(name, "version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 12\n");
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void assertPointer(Path named, Path added) {
        var e = assertThrows(ConoscopeException.class, () -> SoundFiles.require(added));
        assertEquals("file.lfs", e.key());
        assertTrue(String.valueOf(e.getMessage()).contains(named.toString()), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.safetensors",
                "onnx/model.onnx",
                "text.torchscript.pt",
                "config.json",
                "preprocessor_config.json",
                "tokenizer.json"
            })
    void aPointerInPlaceOfAFileIsNamed(String name) throws IOException {
        var pointer = pointer(name);
        assertPointer(pointer, folder);
        assertPointer(pointer, pointer);
    }

    @Test
    void weightsOfWhichSomeWereFetchedAreTaken() throws IOException {
        write("model.safetensors", "a file of some length, which is not read here");
        pointer("onnx/model_fp16.onnx");
        assertDoesNotThrow(() -> SoundFiles.require(folder));
    }
}
