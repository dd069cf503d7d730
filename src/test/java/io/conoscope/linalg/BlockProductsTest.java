package io.conoscope.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BlockProductsTest {

    private static final float[] A = {9, 9, 1, 2, 3, 4, 9};
    private static final float[] B = {5, 6, 7, 8, 1, 0};

    @Test
    void multipliesRowsFromTheMiddleOfArrays() {
        var into = new float[] {-1, -1, -1, -1, -1, -1};

        BlockProducts.timesTransposed(A, 2, 2, B, 2, 2, 2, into);

        assertArrayEquals(new float[] {23, 1, 53, 3, -1, -1}, into);
    }

    @Test
    void multipliesRowsByRowsOfTheSameArray() {
        var into = new float[9];

        BlockProducts.timesTransposed(B, 0, 3, B, 0, 3, 2, into);

        assertArrayEquals(new float[] {61, 83, 5, 83, 113, 7, 5, 7, 1}, into);
    }

    @Test
    void rowsWithoutColumnsHaveProductZero() {
        var into = new float[] {7, 7};

        BlockProducts.timesTransposed(A, 0, 1, B, 0, 2, 0, into);

        assertArrayEquals(new float[2], into);
    }

    @Test
    void noRowsLeaveTheResultAlone() {
        var into = new float[] {7};

        BlockProducts.timesTransposed(A, 0, 0, B, 0, 2, 2, into);

        assertEquals(7, into[0]);
    }

    @Test
    void refusesRowsBeyondTheEnd() {
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> BlockProducts.timesTransposed(A, 4, 2, B, 0, 1, 2, new float[2]));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> BlockProducts.timesTransposed(A, 0, 2, B, 0, 3, 2, new float[5]));
    }
}
