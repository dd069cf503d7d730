package io.conoscope.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;

class RowsFileTest {

    @TempDir Path folder;

    @Test
    void twoMatricesAreImagesThenTexts() throws Exception {
        var opened = RowsFile.open(file("(2, 3, 1)", 1, 2, 3, 4, 5, 6));

        assertTrue(opened.isPaired());
        assertEquals(Matrix.of(6, 1, new float[] {1, 2, 3, 4, 5, 6}), opened.rows());
        assertEquals(Matrix.of(3, 1, new float[] {1, 2, 3}), opened.image());
        assertEquals(Matrix.of(3, 1, new float[] {4, 5, 6}), opened.text());
        assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1}, opened.modality());
    }

    @Test
    void oneMatrixDoesNotTellOfWhatItsRowsAre() throws Exception {
        var opened = RowsFile.open(file("(2, 3)", 1, 2, 3, 4, 5, 6));

        assertFalse(opened.isPaired());
        assertEquals("(2, 3)", opened.rows().shape());
        assertNull(opened.modality());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(6,)", "(3, 2, 1)", "(1, 2, 3)"})
    void otherShapesAreRefusedByName(String shape) throws Exception {
        var file = file(shape, 1, 2, 3, 4, 5, 6);

        var failure = assertThrows(ConoscopeException.class, () -> RowsFile.open(file));

        assertEquals("npy.shape", failure.key());
        assertTrue(failure.getMessage().contains(shape), failure.getMessage());
    }

    private Path file(String shape, float... values) throws IOException {
        var bytes = NpyBytes.floats(ByteOrder.LITTLE_ENDIAN, values);
        return NpyBytes.file(folder, NpyBytes.header("<f4", false, shape), bytes);
    }
}
