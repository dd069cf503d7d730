package io.conoscope.runlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class RunBuilderTest {

    private final RunBuilder run = new RunBuilder();

    @Test
    void keepsHistogramsAtEvenDistances() {
        var bins = HistogramBins.regular(0, 1, new double[] {1});
        for (int step = 0; step < 10_000; step++) {
            run.histogram("weights", new HistogramSeries.Point(step, 0, bins));
        }
        var points = run.histograms().getFirst().points();
        assertTrue(points.size() > 500 && points.size() <= 1024, points.size() + " points");
        long stride = points.get(1).step();
        for (int i = 0; i < points.size(); i++) {
            assertEquals(i * stride, points.get(i).step());
        }
    }

    @Test
    void listsDamageUpToSomeHundred() {
        for (int i = 0; i < 1000; i++) {
            run.damaged(new RunDamage(Path.of("log"), i, "words", "a number"));
        }
        assertEquals(100, run.damage().size());
        assertEquals("log, byte 99: found words, expected a number", run.damage().get(99).words());
    }
}
