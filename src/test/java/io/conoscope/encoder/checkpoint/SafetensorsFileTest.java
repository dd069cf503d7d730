package io.conoscope.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class SafetensorsFileTest {

    @TempDir Path folder;

    @Test
    void widensHalfAndBrainFloatsExactly() throws Exception {
        var header =
                "{\"h\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]},"
                        + "\"b\":{\"dtype\":\"BF16\",\"shape\":[2],\"data_offsets\":[4,8]}}";
        // 1.5 and -2 as float16; 1 and -0.15625 as bfloat16, little-endian
        byte[] data = {0x00, 0x3E, 0x00, (byte) 0xC0, (byte) 0x80, 0x3F, 0x20, (byte) 0xBE};
        try (var file = SafetensorsFile.open(write(header, data))) {
            assertArrayEquals(new float[] {1.5f, -2}, file.floats("h"));
            assertArrayEquals(new float[] {1, -0.15625f}, file.floats("b"));
        }
    }

    @Test
    void readsFloatsAndLongsByName() throws Exception {
        var header =
                "{\"__metadata__\":{\"format\":\"pt\"},"
                        + "\"n\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[4,12]},"
                        + "\"x\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[0,4]}}   ";
        var data = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(0.25f).putLong(-7);
        try (var file = SafetensorsFile.open(write(header, data.array()))) {
            assertArrayEquals(new float[] {0.25f}, file.floats("x"));
            assertArrayEquals(new long[] {-7}, file.longs("n"));
            assertTrue(file.entry("x").hasShape(1, 1));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}      | safetensors.entry
                    {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}      | safetensors.entry
                    {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}      | safetensors.entry
                    {"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}     | safetensors.entry
                    {"a":{"dtype":"F99","shape":[1],"data_offsets":[0,4]}}      | safetensors.entry
                    {"a":{"shape":[1],"data_offsets":[0,4]}}                    | safetensors.entry
                    {"a":{"dtype":"F32","shape":[1e99],"data_offsets":[0,4]}}   | safetensors.entry
                    {"a":{"dtype":"F32","shape":1,"data_offsets":[0,4]}}        | safetensors.entry
                    {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,40]}}     | safetensors.entry
                    {"a":7}                                                     | safetensors.entry
                    {"a":{"dtype":"U8","shape":[3],"data_offsets":[0,3]}}       | safetensors.uncovered
                    [1]                                                         | safetensors.object
                    {"a":{"dtype":"F32",                                        | json.syntax
                    """)
    void refusesAHeaderThatContradictsTheFile(String header, String key) throws IOException {
        var file = write(header, new byte[4]);
        assertEquals(key, assertThrows(ConoscopeException.class, () -> open(file)).key());
    }

    @Test
    void refusesAShapeWhoseProductOverflows() throws IOException {
        var file =
                write(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],"
                                + "\"data_offsets\":[0,0]}}",
                        new byte[0]);
        var refusal = assertThrows(ConoscopeException.class, () -> open(file));
        assertTrue(refusal.getMessage().contains("4294967296"), refusal.getMessage());
    }

    @Test
    void namesTheTensorThatOverlaps() throws IOException {
        var header =
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}";
        var file = write(header, new byte[8]);
        var refusal = assertThrows(ConoscopeException.class, () -> open(file));
        assertEquals("safetensors.entry", refusal.key());
        assertTrue(refusal.getMessage().contains("\"b\""), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807", "-1", "1000", "0"})
    void refusesALyingHeaderLengthWithoutAllocatingIt(long length) throws IOException {
        var bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
        var file = Files.write(folder.resolve("lie.safetensors"), bytes);
        var refusal = assertThrows(ConoscopeException.class, () -> open(file));
        assertEquals("safetensors.header", refusal.key());
    }

    @Test
    void refusesAFileTooShortForALength() throws IOException {
        var file = Files.write(folder.resolve("short.safetensors"), new byte[3]);
        var refusal = assertThrows(ConoscopeException.class, () -> open(file));
        assertEquals("safetensors.short", refusal.key());
    }

    private static void open(Path file) throws ConoscopeException {
        SafetensorsFile.open(file).close();
    }

    private Path write(String header, byte[] data) throws IOException {
        var json = header.getBytes(StandardCharsets.UTF_8);
        var all = ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(json.length).put(json).put(data);
        return Files.write(folder.resolve("x.safetensors"), all.array());
    }
}
