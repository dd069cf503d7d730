package io.conoscope.bench.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.stream.LongStream;

class FrameTimesTest {

    @Test
    void percentilesOfOneToTwoHundredMilliseconds() {
        var nanos = LongStream.rangeClosed(1, 200).map(ms -> (201 - ms) * 1_000_000).toArray();
        assertEquals(new FrameTimes(200, 100, 190, 198, 200), FrameTimes.ofNanos(nanos));
    }

    @Test
    void aSingleTimeIsAllOfThem() {
        assertEquals(new FrameTimes(1, 7, 7, 7, 7), FrameTimes.ofNanos(new long[] {7_000_000}));
    }

    @Test
    void nothingMeasuredIsNoNumber() {
        assertTrue(Double.isNaN(FrameTimes.ofNanos(new long[0]).p99()));
    }
}
