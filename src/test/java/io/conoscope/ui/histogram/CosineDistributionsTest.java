package io.conoscope.ui.histogram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.gap.SampledCosines;
import io.conoscope.math.Seeds;
import io.conoscope.runlog.evaluation.CosineKind;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

class CosineDistributionsTest {

    private static final double TOLERANCE = 1e-9;

    private static float[] normal(int n, double mean, double std, long seed) {
        var random = Seeds.random(seed);
        var values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) Math.clamp(mean + std * random.nextGaussian(), -1, 1);
        }
        return values;
    }

    private static CosineDistributions distributions(float[] matched, float[] texts) {
        return CosineDistributions.of(
                Map.of(
                        CosineKind.MATCHED,
                        SampledCosines.all(matched),
                        CosineKind.TEXT_TEXT_MATCHED,
                        SampledCosines.all(texts)));
    }

    @Test
    void countsByHand() {
        var distribution =
                CosineDistribution.of(
                        SampledCosines.all(new float[] {0.05f, 0.12f, 0.18f, 0.31f}), 0, 4, 10);
        assertArrayEquals(new int[] {1, 2, 0, 1}, distribution.counts());
        assertEquals(0.165, distribution.mean(), 1e-7);
        assertEquals(Math.sqrt(0.0365 / 4), distribution.std(), 1e-6);
    }

    @Test
    void countsBelowZeroInTheBinBelowZero() {
        var distribution =
                CosineDistribution.of(SampledCosines.all(new float[] {-0.05f, 0.05f}), -1, 2, 10);
        assertArrayEquals(new int[] {1, 1}, distribution.counts());
    }

    @Property(tries = 200)
    void binsSumToNAndDensityIntegratesToOne(
            @ForAll @Size(min = 1, max = 300) float[] matched,
            @ForAll @Size(max = 300) float[] texts) {
        var distributions = distributions(squash(matched), squash(texts));
        assertEquals(matched.length, IntStream.of(distributions.matched().counts()).sum());
        assertEquals(1, integral(distributions.matched(), distributions), TOLERANCE);
        if (distributions.texts() != null) {
            assertEquals(texts.length, IntStream.of(distributions.texts().counts()).sum());
            assertEquals(1, integral(distributions.texts(), distributions), TOLERANCE);
        }
    }

    @Property(tries = 200)
    void everyCosineLiesBetweenTheEdges(
            @ForAll @Size(min = 1, max = 50) @FloatRange(min = -1, max = 1) float[] cosines) {
        var distributions = distributions(squash(cosines), new float[0]);
        for (float cosine : squash(cosines)) {
            assertTrue(
                    cosine >= distributions.edge(0) - TOLERANCE, cosine + " in " + distributions);
            assertTrue(
                    cosine <= distributions.edge(distributions.bins()) + TOLERANCE,
                    cosine + " in " + distributions);
        }
        assertTrue(distributions.edge(0) >= -1 && distributions.edge(distributions.bins()) <= 1);
        assertTrue(distributions.bins() <= 122, distributions.bins() + " bins");
    }

    private static float[] squash(float[] any) {
        var cosines = new float[any.length];
        for (int i = 0; i < any.length; i++) {
            cosines[i] = Float.isFinite(any[i]) ? (float) Math.sin(any[i]) : 0;
        }
        return cosines;
    }

    private static double integral(
            CosineDistribution distribution, CosineDistributions distributions) {
        return IntStream.range(0, distributions.bins())
                .mapToDouble(
                        bin ->
                                distribution.height(bin, HistogramHeights.DENSITY, distributions.width())
                                        * distributions.width())
                .sum();
    }

    @Test
    void takesTheRoundWidthNearestToFreedmanAndDiaconis() {
        // 2 * 1.349 * 0.03 / 5000^(1/3) = 0.0047
        var distributions = distributions(normal(5000, 0.3, 0.03, 1), normal(10_000, 0.5, 0.06, 2));
        assertEquals(200, distributions.perUnit());
        assertEquals(3, distributions.decimals());
        assertEquals(0.2, distributions.difference(), 0.005);
    }

    @Test
    void widensBinsWhereDistributionsLieFarApart() {
        var distributions =
                distributions(normal(5000, -0.9, 0.001, 1), normal(5000, 0.9, 0.001, 2));
        assertTrue(distributions.bins() <= 122, distributions.bins() + " bins");
    }

    @Test
    void narrowConesGetNarrowBins() {
        var distributions = distributions(normal(5000, 0.0285, 0.0003, 1), new float[0]);
        assertEquals(20_000, distributions.perUnit());
        assertEquals(5, distributions.decimals());
    }

    @Test
    void equalCosinesFallIntoOneBin() {
        var distributions = distributions(new float[] {0.5f, 0.5f, 0.5f}, new float[0]);
        assertEquals(1, distributions.bins());
        assertEquals(3, distributions.matched().counts()[0]);
        assertEquals(0, distributions.matched().std(), 1e-7);
    }

    @Test
    void roundingBeyondOneStaysInTheLastBin() {
        var distributions = distributions(new float[] {1.0000001f, -1.0000001f}, new float[0]);
        assertEquals(-1, distributions.edge(0), TOLERANCE);
        assertEquals(1, distributions.edge(distributions.bins()), TOLERANCE);
    }

    @Test
    void hasNoSecondDistributionWithoutTextPairs() {
        var distributions = distributions(new float[] {0.5f}, new float[0]);
        assertNull(distributions.texts());
        assertTrue(Double.isNaN(distributions.difference()));
    }

    @Test
    void refusesNothingAtAll() {
        assertThrows(
                IllegalArgumentException.class,
                () -> distributions(new float[0], new float[] {0.5f}));
    }

    @Test
    void leavesTheSamplesAsTheyAre() {
        var samples = new float[] {0.9f, 0.1f, 0.5f};
        distributions(samples, samples);
        assertEquals("[0.9, 0.1, 0.5]", Arrays.toString(samples));
    }

    @Test
    void aSampleAsksForNoFinerBinsThanTheMatchedPairs() {
        var alone = distributions(normal(500, 0.3, 0.03, 1), new float[0]);
        var drawn = new SampledCosines(normal(100_000, 0.2, 0.03, 2), 250_000);
        var both =
                CosineDistributions.of(
                        Map.of(
                                CosineKind.MATCHED,
                                SampledCosines.all(normal(500, 0.3, 0.03, 1)),
                                CosineKind.UNMATCHED,
                                drawn));
        assertEquals(alone.perUnit(), both.perUnit());
        assertTrue(both.hasSamples() && both.needsDensity());
        assertEquals(250_000, both.kinds().get(CosineKind.UNMATCHED).population());
        assertFalse(alone.hasSamples() || alone.needsDensity());
    }

    @Test
    void theTableHasAColumnAKind() {
        var both = distributions(new float[] {0.25f, 0.35f}, new float[] {0.35f});
        var lines = both.csv().lines().toList();
        assertEquals("from,to,matched,textTextMatched", lines.getFirst());
        assertTrue(lines.getLast().endsWith(",1,1"), lines.getLast());
    }

    private static CosineDistribution counted(float... cosines) {
        return CosineDistribution.of(SampledCosines.all(cosines), 0, 10, 10);
    }

    @Test
    void cumulativeHeightsEndAtOne() {
        var found = counted(0.05f, 0.15f, 0.15f, 0.95f);
        assertEquals(0.25, found.height(0, HistogramHeights.CUMULATIVE, 0.1), 1e-12);
        assertEquals(0.75, found.height(1, HistogramHeights.CUMULATIVE, 0.1), 1e-12);
        assertEquals(0.75, found.height(8, HistogramHeights.CUMULATIVE, 0.1), 1e-12);
        assertEquals(1, found.height(9, HistogramHeights.CUMULATIVE, 0.1), 1e-12);
        assertEquals(1, found.peak(HistogramHeights.CUMULATIVE, 0.1), 1e-12);
    }

    /// Half of one lies where a quarter of the other does.
    @Test
    void overlapIsWhatBothShare() {
        var one = counted(0.05f, 0.05f, 0.55f, 0.55f);
        var other = counted(0.55f, 0.75f, 0.75f, 0.75f);
        assertEquals(0.25, one.overlap(other), 1e-12);
        assertEquals(0.25, other.overlap(one), 1e-12);
        assertEquals(1, one.overlap(one), 1e-12);
        assertEquals(0, one.overlap(counted(0.35f)), 1e-12);
    }

    @Test
    void percentilesAreOfTheCosinesThemselves() {
        var cosines = new float[100];
        for (int i = 0; i < 100; i++) {
            cosines[i] = (99 - i) / 100f;
        }
        assertArrayEquals(
                new double[] {0.04, 0.49, 0.94}, counted(cosines).percentiles(), 1e-6);
    }

    @Test
    void binsAreAsManyAsWantedOfARoundWidth() {
        var cosines = new float[1000];
        for (int i = 0; i < 1000; i++) {
            cosines[i] = i / 1000f;
        }
        var drawn =
                java.util.Map.of(
                        io.conoscope.runlog.evaluation.CosineKind.MATCHED,
                        SampledCosines.all(cosines));
        assertEquals(20, CosineDistributions.of(drawn, 20).bins());
        assertEquals(100, CosineDistributions.of(drawn, 100).bins());
        assertTrue(CosineDistributions.of(drawn, 0).bins() < 20);
    }
}
