package io.conoscope.gap.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.IntStream;

class BatchSamplingTest {

    private final BatchItems items = BatchItems.of(BatchCase.corpus(5, 2, 1, 5, 3, 5));

    @Test
    void aSeedDrawsOneBatchAndTheNextAnother() {
        var once = BatchSampling.RANDOM.draw(items, 8, 1);
        assertArrayEquals(once, BatchSampling.RANDOM.draw(items, 8, 1));
        assertFalse(Arrays.equals(once, BatchSampling.RANDOM.draw(items, 8, 2)));
    }

    @Test
    void nothingIsDrawnTwice() {
        for (var sampling :
                new BatchSampling[] {BatchSampling.RANDOM, BatchSampling.sameImage(3)}) {
            var drawn = sampling.draw(items, 12, 4);
            assertEquals(12, IntStream.of(drawn).distinct().count());
        }
    }

    @Test
    void captionsOfAPhotoStandSideBySide() {
        var drawn = BatchSampling.sameImage(3).draw(items, 12, 7);
        var photos = IntStream.of(drawn).map(item -> items.photo()[item]).toArray();
        for (int i = 0; i < photos.length; i += 3) {
            assertEquals(photos[i], photos[i + 1]);
            assertEquals(photos[i], photos[i + 2]);
        }
        assertEquals(4, IntStream.of(photos).distinct().count());
    }

    @Test
    void aBatchIsNoLargerThanWhatThereIs() {
        assertEquals(21, BatchSampling.RANDOM.fitting(items, 100));
        assertEquals(6, BatchSampling.DISTINCT.fitting(items, 100));
        assertEquals(12, BatchSampling.sameImage(3).fitting(items, 100));
        assertEquals(9, BatchSampling.sameImage(3).fitting(items, 11));
        assertEquals(0, BatchSampling.sameImage(6).fitting(items, 11));
        assertEquals(0, BatchSampling.sameImage(6).draw(items, 12, 1).length);
    }

    @Test
    void aNumberOfCaptionsOfAnotherKindIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> BatchSampling.sameImage(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BatchSampling(BatchSampling.Kind.RANDOM, 2));
    }

    @Test
    void theMatrixIsOfTheRowsDrawn() {
        var rows = BatchCase.rows(3, 4, 1);
        var matrix = BatchMatrix.of(rows.select(new int[] {2, 0}), rows.select(new int[] {2, 1}));
        assertEquals(1, matrix.at(0, 0), 1e-6);
        var unit = rows.unitRows();
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            sum += (double) unit.at(0, k) * unit.at(1, k);
        }
        assertEquals(sum, matrix.at(1, 1), 1e-6);
        var zero = io.conoscope.math.Matrix.of(1, 4, new float[4]);
        assertEquals(0, BatchMatrix.of(zero, rows.select(new int[] {0})).at(0, 0));
    }
}
