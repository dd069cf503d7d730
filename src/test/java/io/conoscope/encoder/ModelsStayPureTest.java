package io.conoscope.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Describing a model happens in the window's process, which must never map libtorch: it is tried
/// in a process whose class path has no engine.
class ModelsStayPureTest {

    /// Describes a preset and prints its fingerprint.
    public static void main(String[] args) throws Exception {
        System.out.print(Models.describe(new ModelSpec("clip-tiny", 1L)).fingerprint());
    }

    @Test
    void describesAModelWithoutAnEngineOnTheClassPath() throws Exception {
        var classPath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(entry -> !entry.contains("pytorch") && !entry.contains("onnx"))
                        .collect(Collectors.joining(File.pathSeparator));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-Xshare:auto",
                                "-Dconoscope.models=" + System.getProperty("conoscope.models"),
                                "-cp",
                                classPath,
                                ModelsStayPureTest.class.getName())
                        .redirectErrorStream(true)
                        .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertEquals(Models.describe(new ModelSpec("clip-tiny", 1L)).fingerprint(), printed);
        assertFalse(classPath.contains("pytorch"));
    }
}
