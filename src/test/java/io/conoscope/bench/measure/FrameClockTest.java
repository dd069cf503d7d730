package io.conoscope.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.LayoutFrame;

import org.junit.jupiter.api.Test;

class FrameClockTest {

    @Test
    void aFrameThatDidNotChangeDoesNotCount() throws InterruptedException {
        var times = new FrameClock();
        long began = System.nanoTime();
        times.frame(new LayoutFrame(0, 2, new float[] {1, 2}));
        long optimizing = System.nanoTime();
        Thread.sleep(20);
        times.frame(new LayoutFrame(1, 2, new float[] {1, 2}));
        Thread.sleep(20);
        times.frame(new LayoutFrame(2, 2, new float[] {1, 3}));

        assertEquals(2, times.count());
        assertTrue(times.first(began) < 0.02, "" + times.first(began));
        var gap = times.longestGap(optimizing);
        assertNotNull(gap);
        assertTrue(gap >= 0.04, "" + gap);
    }

    @Test
    void withoutAnOptimiserThereIsNoGap() {
        var times = new FrameClock();
        times.frame(new LayoutFrame(0, 0, new float[] {1, 2}));

        assertNull(times.longestGap(System.nanoTime()));
    }
}
