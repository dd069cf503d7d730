package io.conoscope.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SafetensorsWriterTest {

    @TempDir private Path folder;

    @Test
    void writesWhatIsReadBack() throws Exception {
        var file = write(ElementType.F32, 1.5f, -2, 0.1f, 7, 0, 3);
        try (var read = SafetensorsFile.open(file)) {
            assertEquals(List.of(2L, 3L), read.entry("matrix").shape());
            assertEquals(List.of(), read.entry("single").shape());
            assertArrayEquals(new float[] {1.5f, -2, 0.1f, 7, 0, 3}, read.floats("matrix"));
            assertArrayEquals(new float[] {42}, read.floats("single"));
        }
    }

    @Test
    void roundsToHalfPrecision() throws Exception {
        var file = write(ElementType.F16, 0.1f, 65504, 1, 2, 3, 4);
        try (var read = SafetensorsFile.open(file)) {
            assertEquals(ElementType.F16, read.entry("matrix").type());
            assertEquals(0.1, read.floats("matrix")[0], 0.1 / 2048);
            assertEquals(65504, read.floats("matrix")[1], 0);
        }
    }

    @Test
    void refusesAShapeThatDoesNotHoldTheNumbers() {
        var writer = new SafetensorsWriter(ElementType.F32);
        var values = FloatBuffer.allocate(5);
        assertThrows(
                IllegalArgumentException.class, () -> writer.add("m", new long[] {2, 3}, values));
    }

    private Path write(ElementType type, float... matrix) throws Exception {
        var file = folder.resolve("model.safetensors");
        var writer =
                new SafetensorsWriter(type)
                        .add("matrix", new long[] {2, 3}, FloatBuffer.wrap(matrix))
                        .add("single", new long[0], FloatBuffer.wrap(new float[] {42}));
        try (var out = Files.newOutputStream(file)) {
            writer.writeTo(out, Map.of("format", "pt"));
        }
        return file;
    }
}
