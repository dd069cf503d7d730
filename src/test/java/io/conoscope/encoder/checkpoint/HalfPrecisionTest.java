package io.conoscope.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

class HalfPrecisionTest {

    @TempDir Path temp;

    private Path model;

    @BeforeEach
    void writeAModel() throws IOException {
        model = Files.createDirectories(temp.resolve("model"));
        Files.writeString(model.resolve("config.json"), "{}");
        var writer =
                new SafetensorsWriter(ElementType.F32)
                        .add("m", new long[] {2, 2}, FloatBuffer.wrap(new float[] {1, 2, 3, 0.5f}));
        try (var out = Files.newOutputStream(model.resolve("model.safetensors"))) {
            writer.writeTo(out, Map.of());
        }
    }

    @Test
    void writesTheWholeFolder() throws Exception {
        var out = temp.resolve("half");

        HalfPrecision.convert(model, out);

        assertEquals(List.of("config.json", "model.safetensors"), names(out));
        try (var read = SafetensorsFile.open(out.resolve("model.safetensors"))) {
            assertEquals(ElementType.F16, read.entry("m").type());
            assertEquals(0.5f, read.floats("m")[3]);
        }
    }

    @Test
    void whatAKilledConversionLeftDoesNotBlockTheNext() throws Exception {
        Files.createDirectories(temp.resolve(".half.00000000-1-abcdef01.part"));

        HalfPrecision.convert(model, temp.resolve("half"));

        assertEquals(List.of("config.json", "model.safetensors"), names(temp.resolve("half")));
    }

    @Test
    void leavesNothingWhereItFails() throws Exception {
        Files.write(model.resolve("model.safetensors"), new byte[] {1, 2, 3});

        assertThrows(
                ConoscopeException.class, () -> HalfPrecision.convert(model, temp.resolve("half")));

        assertEquals(List.of("model"), names(temp));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return List.copyOf(
                    files.map(file -> file.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
