package io.conoscope.embedding.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.NpyBytes;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

class NpyFileTest {

    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;
    private static final Path ARRAYS = Path.of("../shared/data/formats/arrays/djl");
    private static final float[] VALUES = {1, -2, 0.5f, 4, 5, 6};
    private static final Matrix TWO_BY_THREE = Matrix.of(2, 3, VALUES);

    @TempDir Path folder;

    @Test
    void readsWhatItWrote() throws Exception {
        var file = folder.resolve("x.npy");
        NpyFile.write(file, TWO_BY_THREE);
        assertEquals(TWO_BY_THREE, NpyFile.read(file));
        assertEquals(TWO_BY_THREE, NpyFile.map(file));
    }

    @Test
    void writesOneHundredAndTwentyEightBytesBeforeTheValues() {
        assertEquals(128, NpyFile.header(1, 1).length);
        assertEquals(128, NpyFile.header(Integer.MAX_VALUE, Integer.MAX_VALUE).length);
    }

    @Test
    void readsEitherByteOrderOfEveryType() throws Exception {
        assertEquals(TWO_BY_THREE, read("<f4", false, NpyBytes.floats(LITTLE, VALUES)));
        assertEquals(TWO_BY_THREE, read(">f4", false, NpyBytes.floats(BIG, VALUES)));
        assertEquals(TWO_BY_THREE, read("<f2", false, NpyBytes.halves(LITTLE, VALUES)));
        assertEquals(TWO_BY_THREE, read(">f2", false, NpyBytes.halves(BIG, VALUES)));
        double[] doubles = {1, -2, 0.5, 4, 5, 6};
        assertEquals(TWO_BY_THREE, read("<f8", false, NpyBytes.doubles(LITTLE, doubles)));
        assertEquals(TWO_BY_THREE, read(">f8", false, NpyBytes.doubles(BIG, doubles)));
    }

    @Test
    void readsFortranOrderColumnByColumn() throws Exception {
        var values = NpyBytes.floats(LITTLE, 1, 4, -2, 5, 0.5f, 6);
        assertEquals(TWO_BY_THREE, read("<f4", true, values));
    }

    @Test
    void readsFortranOrderOfThreeDimensions() throws Exception {
        // a[i][j][k] = 100 i + 10 j + k, the first index fastest
        var values = new float[12];
        int at = 0;
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 2; j++) {
                for (int i = 0; i < 2; i++) {
                    values[at++] = 100 * i + 10 * j + k;
                }
            }
        }
        var header = NpyBytes.header("<f4", true, "(2, 2, 3)");
        var array = NpyFile.open(NpyBytes.file(folder, header, NpyBytes.floats(LITTLE, values)));
        assertEquals(Matrix.of(2, 3, new float[] {100, 101, 102, 110, 111, 112}), array.part(1));
    }

    @Test
    void readsTheLaterVersionsOfTheHeader() throws Exception {
        for (int version : new int[] {1, 2, 3}) {
            var header = NpyBytes.header("<f4", false, "(2, 3)");
            var bytes = NpyBytes.bytes(version, header, NpyBytes.floats(LITTLE, VALUES));
            var file = Files.write(folder.resolve("v.npy"), bytes);
            assertEquals(TWO_BY_THREE, NpyFile.map(file));
        }
    }

    @Test
    void takesTheKeysInAnyOrderAndTheLongIntegersOfPython2() throws Exception {
        var header = "{\"shape\": (2L, 3L), \"descr\": \"<f4\", \"fortran_order\": False}";
        var file = NpyBytes.file(folder, header, NpyBytes.floats(LITTLE, VALUES));
        assertEquals(TWO_BY_THREE, NpyFile.read(file));
    }

    @Test
    void oneDimensionIsAColumn() throws Exception {
        var header = NpyBytes.header("<f4", false, "(6,)");
        var array = NpyFile.open(NpyBytes.file(folder, header, NpyBytes.floats(LITTLE, VALUES)));
        assertArrayEquals(new int[] {6}, array.shape());
        assertEquals(Matrix.of(6, 1, VALUES), array.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<i4", "|b1", "|O", "<c8", "f4", "=f4", "<f16", "<U3", "", "<"})
    void refusesOtherTypes(String type) {
        var failure = failure(NpyBytes.header(type, false, "(2, 3)"), 24);
        assertEquals("npy.dtype", failure.key());
        assertTrue(failure.getMessage().contains("x.npy: byte 20 "), failure.getMessage());
        assertTrue(failure.getMessage().contains("'" + type + "'"), failure.getMessage());
    }

    @Test
    void refusesRecords() {
        var header = "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }";
        assertEquals("npy.dtype", failure(header, 8).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(4611686018427387904, 1)|npy.overflow",
                "(2147483647, 2147483647)|npy.overflow",
                "(65536, 65536, 65536)|npy.truncated",
                "(99999999999999999999999999,)|npy.overflow",
                "(1000000, 1000000)|npy.truncated",
                "(2, 4)|npy.truncated",
                "(2, 2)|npy.trailing",
                "()|npy.dimensions",
                "(1, 2, 3, 1)|npy.dimensions",
                "(-2, 3)|npy.header.syntax",
                "(2, 3|npy.header.syntax",
                "[2, 3]|npy.header.syntax",
                "(2 3)|npy.header.syntax",
                "(2., 3)|npy.header.syntax",
            })
    void refusesShapesThatAreNotThose(String shape, String key) {
        assertEquals(key, failure(NpyBytes.header("<f4", false, shape), 24).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'x': 1}",
                "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}",
                "{'descr': '<f4', 'fortran_order': false, 'shape': (2, 3)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)} import os",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)",
                "{'descr",
                "{",
                "",
            })
    void refusesHeadersThatNumPyDoesNotWrite(String header) {
        assertEquals("npy.header.syntax", failure(header, 24).key());
    }

    @Test
    void namesTheKeyThatIsMissing() {
        var failure = failure("{'descr': '<f4', 'shape': (2, 3)}", 24);
        assertEquals("npy.header.missing", failure.key());
        assertTrue(failure.getMessage().contains("fortran_order"));
    }

    @Test
    void doesNotBelieveALengthBeyondTheFile() throws Exception {
        var bytes = NpyBytes.bytes(2, NpyBytes.header("<f4", false, "(2, 3)"), new byte[24]);
        for (int i = 8; i < 12; i++) {
            bytes[i] = (byte) 0xff;
        }
        var file = Files.write(folder.resolve("x.npy"), bytes);
        assertEquals("npy.header.length", refusal(file).key());
    }

    @Test
    void refusesEveryTruncation() throws Exception {
        var whole = NpyBytes.bytes(1, NpyBytes.header("<f4", false, "(2, 3)"), new byte[24]);
        for (int length = 0; length < whole.length; length++) {
            var file = Files.write(folder.resolve("x.npy"), java.util.Arrays.copyOf(whole, length));
            assertTrue(refusal(file).key().startsWith("npy."));
        }
    }

    @Test
    void saysWhereATruncatedFileEnds() throws Exception {
        var header = NpyBytes.header("<f4", false, "(2, 3)");
        var file = NpyBytes.file(folder, header, new byte[20]);
        var words = refusal(file).getMessage();
        int end = 10 + header.length() + 20;
        assertEquals(
                file
                        + " ends at byte "
                        + end
                        + "; shape (2, 3) of f4 needs "
                        + (end + 4)
                        + " bytes in all",
                words);
    }

    @Test
    void refusesOtherFilesFoldersAndMissingOnes() throws Exception {
        var text = Files.writeString(folder.resolve("x.npy"), "not an array at all");
        assertEquals("npy.magic", refusal(text).key());
        assertEquals("file.irregular", refusal(folder).key());
        assertEquals("file.missing", refusal(folder.resolve("none.npy")).key());
    }

    @Test
    void refusesAVersionOfTheFuture() throws Exception {
        var bytes = NpyBytes.bytes(4, NpyBytes.header("<f4", false, "(2, 3)"), new byte[24]);
        assertEquals("npy.version", refusal(Files.write(folder.resolve("x"), bytes)).key());
    }

    @Test
    void readsOrRefusesWhatNumPyWroteForAnotherProject() throws Exception {
        assumeTrue(Files.isDirectory(ARRAYS), ARRAYS + " is not there: skipped");
        assertEquals("(1,)", NpyFile.open(ARRAYS.resolve("fp16.npy")).shapeWords());
        assertEquals("(1,)", NpyFile.open(ARRAYS.resolve("fp32.npy")).shapeWords());
        for (var name : new String[] {"1d", "2d", "boolean", "int8", "uint8"}) {
            assertEquals("npy.dtype", refusal(ARRAYS.resolve(name + ".npy")).key());
        }
        assertEquals("npy.dimensions", refusal(ARRAYS.resolve("0d.npy")).key());
        assertEquals("npy.magic", refusal(ARRAYS.resolve("list.npz")).key());
    }

    private Matrix read(String type, boolean fortran, byte[] values) throws Exception {
        var header = NpyBytes.header(type, fortran, "(2, 3)");
        var file = NpyBytes.file(folder, header, values);
        var mapped = NpyFile.map(file);
        assertEquals(mapped, NpyFile.read(file));
        return mapped;
    }

    private ConoscopeException failure(String header, int valueBytes) {
        try {
            return refusal(NpyBytes.file(folder, header, new byte[valueBytes]));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ConoscopeException refusal(Path file) {
        return assertThrows(ConoscopeException.class, () -> NpyFile.map(file));
    }
}
