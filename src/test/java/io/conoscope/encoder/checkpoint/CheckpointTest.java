package io.conoscope.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class CheckpointTest {

    @TempDir private Path folder;

    @Test
    void readsTensorsFromWhereTheIndexPutsThem() throws Exception {
        write("a.safetensors", "first", 1f);
        write("b.safetensors", "second", 2f);
        index("{\"first\": \"a.safetensors\", \"second\": \"b.safetensors\"}");
        try (var checkpoint = Checkpoint.open(folder)) {
            assertEquals(2, checkpoint.entries().size());
            assertArrayEquals(new float[] {2f}, floats(checkpoint, "second"));
            assertEquals(
                    folder.resolve("a.safetensors"),
                    checkpoint.fileOf(checkpoint.entries().get("first")));
        }
    }

    @Test
    void prefersTheSingleFile() throws Exception {
        write("model.safetensors", "only", 3f);
        index("{\"first\": \"a.safetensors\"}");
        try (var checkpoint = Checkpoint.open(folder)) {
            assertArrayEquals(new float[] {3f}, floats(checkpoint, "only"));
        }
    }

    @Test
    void namesATensorThatIsNotWhereTheIndexSays() throws Exception {
        write("a.safetensors", "first", 1f);
        write("b.safetensors", "second", 1f);
        index(
                "{\"first\": \"b.safetensors\", \"second\": \"b.safetensors\", \"third\": \"a.safetensors\"}");
        var refusal = refusal();
        assertEquals("checkpoint.index", refusal.key());
        assertTrue(refusal.getMessage().contains("first"), refusal.getMessage());
    }

    @Test
    void refusesATensorThatTwoFilesHold() throws Exception {
        write("a.safetensors", "same", 1f);
        write("b.safetensors", "same", 2f);
        index("{\"same\": \"a.safetensors\", \"other\": \"b.safetensors\"}");
        assertEquals("checkpoint.twice", refusal().key());
    }

    @Test
    void staysInItsFolder() throws Exception {
        for (var name :
                new String[] {"../a.safetensors", "/etc/a.safetensors", "x/a.safetensors"}) {
            index("{\"first\": \"" + name + "\"}");
            var refusal = refusal();
            assertEquals("config.value", refusal.key());
            assertTrue(refusal.getMessage().contains(name), refusal.getMessage());
        }
    }

    @Test
    void namesAFileThatIsMissing() throws Exception {
        write("a.safetensors", "first", 1f);
        index("{\"first\": \"a.safetensors\", \"second\": \"b.safetensors\"}");
        var refusal = refusal();
        assertEquals("file.missing", refusal.key());
        assertTrue(refusal.getMessage().contains("b.safetensors"), refusal.getMessage());
    }

    private ConoscopeException refusal() {
        return assertThrows(ConoscopeException.class, () -> Checkpoint.open(folder).close());
    }

    private static float[] floats(Checkpoint checkpoint, String name) throws Exception {
        var into = ByteBuffer.allocate(4).order(ByteOrder.nativeOrder());
        checkpoint.readFloats(checkpoint.entries().get(name), into);
        return new float[] {into.getFloat(0)};
    }

    private void index(String map) throws IOException {
        Files.writeString(folder.resolve(Checkpoint.INDEX), "{\"weight_map\": " + map + "}");
    }

    private void write(String file, String tensor, float value) throws IOException {
        var json =
                "{\"%s\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}"
                        .formatted(tensor)
                        .getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(8 + json.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json).putFloat(value);
        Files.write(folder.resolve(file), bytes.array());
    }
}
