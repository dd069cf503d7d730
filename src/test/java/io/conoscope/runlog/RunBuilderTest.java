package io.conoscope.runlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

    @Test
    void onlyAFurtherSessionIsARestart() {
        run.scalar("loss", true).add(5, 0, Double.NaN, 1);
        run.sessionAt(0, false);
        assertFalse(Purge.hasOrphans(run.scalars().getFirst()));
        run.sessionAt(3, false);
        assertTrue(Purge.hasOrphans(run.scalars().getFirst()));
    }

    @Test
    void theFirstSessionOfALaterFileIsARestart() {
        run.scalar("loss", true).add(5, 0, Double.NaN, 1);
        run.sessionAt(5, true);
        assertTrue(Purge.hasOrphans(run.scalars().getFirst()));
    }

    @Test
    void aStepBeforeTheOneLoggedLastIsBack() {
        assertFalse(run.isBack(3));
        assertFalse(run.isBack(3));
        assertTrue(run.isBack(2));
        assertFalse(run.isBack(3));
    }

    @Test
    void tagsWithoutPointsAreNotListedAndKeepTheirPrecision() {
        assertTrue(run.isEmpty());
        run.scalar("never", false);
        assertFalse(run.isEmpty());
        var loss = run.scalar("loss", true);
        assertSame(loss, run.scalar("loss", false));
        loss.add(1, 0, Double.NaN, 0.1);
        assertEquals(1, run.scalars().size());
        assertTrue(run.scalars().getFirst().isSinglePrecision());
    }

    @Test
    void binsOfOneWidthLieEvenly() {
        var bins = HistogramBins.regular(-1, 1, new double[] {3, 0, 4, 1});
        assertArrayEquals(new double[] {-1, -0.5, 0, 0.5, 1}, bins.edges());
        assertEquals(8, bins.total());
        assertEquals(4, bins.size());
        assertEquals(0, HistogramBins.regular(0, 1, new double[0]).edges().length);
        assertThrows(
                IllegalArgumentException.class,
                () -> new HistogramBins(new double[] {0}, new double[] {1}));
    }
}
