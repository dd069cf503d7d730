package io.conoscope.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.stream.LongStream;

class SpreadTest {

    @Test
    void percentilesOfOneToTwoHundredMilliseconds() {
        var nanos = LongStream.rangeClosed(1, 200).map(ms -> (201 - ms) * 1_000_000).toArray();
        assertEquals(new Spread(200, 100, 190, 198, 200), Spread.ofNanos(nanos));
    }

    @Test
    void aSingleTimeIsAllOfThem() {
        assertEquals(new Spread(1, 7, 7, 7, 7), Spread.ofNanos(new long[] {7_000_000}));
    }

    @Test
    void nothingMeasuredIsNoNumber() {
        assertTrue(Double.isNaN(Spread.ofNanos(new long[0]).p99()));
    }
}
