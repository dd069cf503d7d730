package io.conoscope.ui.session.viewstate.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.stream.IntStream;

class PointRangesTest {

    @Test
    void neighboursAreOneRange() {
        assertEquals("0-4 7 9-10", PointRanges.write(0, 1, 2, 3, 4, 7, 9, 10));
        assertEquals("0-99999", PointRanges.write(IntStream.range(0, 100_000).toArray()));
    }

    @Test
    void whatWasWrittenIsRead() {
        var random = new Random(1);
        for (int turn = 0; turn < 100; turn++) {
            int share = 1 + random.nextInt(10);
            var points =
                    IntStream.range(0, 5000).filter(point -> random.nextInt(share) == 0).toArray();
            assertArrayEquals(points, PointRanges.read(PointRanges.write(points), 5000));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1-", "-1", "a", "5", "3-5", "2 1", "1 1", "0-2 2", "4-3"})
    void whatNobodyWroteIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PointRanges.read(text, 5));
    }
}
