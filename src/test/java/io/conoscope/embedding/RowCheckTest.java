package io.conoscope.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.nio.file.Path;

class RowCheckTest {

    private static final Path FILE = Path.of("rows.npy");
    private static final Matrix WITH_ZEROS =
            Matrix.ofRows(new float[] {0, 0}, new float[] {0, 3}, new float[] {-0f, 0});
    private static final Matrix WITH_NAN =
            Matrix.ofRows(new float[] {0, 1}, new float[] {4, Float.NaN}, new float[] {0, 0});

    @Test
    void theFirstRowOfZerosIsNamed() {
        var rows = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 0}, new float[] {0, 0});
        assertFailure("npy.row.zero", "1", () -> RowCheck.requireUsable(FILE, "image", rows));
    }

    @Test
    void theFirstNumberThatIsNotFiniteIsNamed() {
        assertFailure(
                "npy.row.notfinite", "1", () -> RowCheck.requireUsable(FILE, "image", WITH_NAN));
        assertFailure(
                "npy.row.notfinite", "1", () -> RowCheck.requireFinite(FILE, "image", WITH_NAN));
        var infinite = Matrix.ofRows(new float[] {Float.NEGATIVE_INFINITY, 1});
        assertFailure(
                "npy.row.notfinite", "0", () -> RowCheck.requireFinite(FILE, "image", infinite));
    }

    @Test
    void rowsOfAnyLengthAboveZeroAreUsable() throws Exception {
        RowCheck.requireUsable(FILE, "text", Matrix.ofRows(new float[] {1e-30f, 0}));
        RowCheck.requireUsable(FILE, "text", Matrix.ofRows(new float[] {1e38f, -1e38f}));
        RowCheck.requireFinite(FILE, "text", WITH_ZEROS);
    }

    @Test
    void zeroRowsAreCountedFromZero() {
        assertArrayEquals(new int[] {0, 2}, RowCheck.zeroRows(WITH_ZEROS));
        assertArrayEquals(new int[] {2}, RowCheck.zeroRows(WITH_NAN));
    }

    private static void assertFailure(String key, String row, Executable check) {
        var failure = assertThrows(ConoscopeException.class, check);
        assertEquals(key, failure.key());
        assertEquals(
                true,
                failure.getMessage().contains("rows.npy")
                        && failure.getMessage().contains("image row " + row),
                failure.getMessage());
    }
}
