package io.conoscope.ui.run.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.runlog.evaluation.CosineHistogram;
import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.ui.run.evaluation.TestRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class DistributionModelTest {

    @TempDir Path folder;

    @Test
    void eachEvaluationIsARowOfTheChosenKinds() throws Exception {
        var runs = new TestRuns();
        runs.show(RunFolders.write(folder.resolve("a"), 4, 0.07, 0.5));
        var model = new DistributionModel(runs.evaluations());
        var rows = model.distributionsProperty().get().columns().getFirst().rows();
        assertEquals(4, rows.size());
        assertEquals(
                List.of(CosineKind.MATCHED, CosineKind.TEXT_TEXT_MATCHED),
                rows.getLast().distributions().stream().map(DensityCurve::kind).toList());
        assertEquals(0.55, rows.getLast().distributions().getFirst().mean(), 1e-9);
        var span = model.distributionsProperty().get().span();
        assertTrue(span.low() > -0.5 && span.high() <= 1, span.toString());
    }

    @Test
    void theLastKindStays() {
        var model = new DistributionModel(new TestRuns().evaluations());
        model.show(CosineKind.MATCHED, false);
        model.show(CosineKind.TEXT_TEXT_MATCHED, false);
        assertEquals(Set.of(CosineKind.TEXT_TEXT_MATCHED), model.kindsProperty().get());
    }

    @Test
    void theAxisIsAroundAllDistributionsWithABinFree() {
        var histogram = new CosineHistogram(-1, 1, new long[] {0, 0, 3, 1, 0, 0, 0, 0});
        var row = new DensityRow(0, 0, List.of(DensityCurve.of(CosineKind.MATCHED, histogram, 0)));
        var span = CosineSpan.around(List.of(row));
        assertEquals(-0.75, span.low(), 1e-12);
        assertEquals(0.25, span.high(), 1e-12);
        assertEquals(3 / (4 * 0.25), row.peak(), 1e-12);
        assertEquals(CosineSpan.WHOLE, CosineSpan.around(List.of()));
    }

    private static DensityRow row(double peak) {
        var counts = new long[] {1, 0};
        var distribution =
                new DensityCurve(
                        CosineKind.MATCHED,
                        new CosineHistogram(-1, 1, counts),
                        new double[] {peak, 0},
                        0);
        return new DensityRow(0, 0, List.of(distribution));
    }

    @Test
    void aFewFarDenserRowsDoNotFlattenTheOthers() {
        var rows = List.of(row(2), row(4), row(4), row(5), row(16));
        assertEquals(10, DensityRow.scale(rows), 1e-12);
        assertEquals(5, DensityRow.scale(List.of(row(2), row(4), row(5), row(5), row(6))), 1e-12);
        assertEquals(16, DensityRow.scale(List.of(row(16), row(2), row(2), row(2), row(2))), 1e-12);
        assertEquals(1, DensityRow.scale(List.of()));
    }

    @Test
    void ofManyRowsTheFirstAndTheLastAreDrawn() {
        assertArrayEquals(new int[] {0, 1, 2}, RowChoice.of(3, 10));
        assertArrayEquals(new int[] {0, 33, 66, 99}, RowChoice.of(100, 4));
        assertArrayEquals(new int[] {0}, RowChoice.of(1, 0));
        assertArrayEquals(new int[] {}, RowChoice.of(0, 5));
        assertEquals(2, RowChoice.nearest(new int[] {0, 33, 66, 99}, 60));
        assertEquals(-1, RowChoice.nearest(new int[0], 3));
    }

    @Test
    void fewPairsGetWiderBins() {
        // 2 * 1.349 * 0.1 / cbrt(1000) = 0.027: two or three bins of 0.01, of the factors 2 or 4.
        var counts = new long[200];
        Arrays.fill(counts, 90, 110, 25);
        counts[80] = 250;
        counts[120] = 250;
        var few = new CosineHistogram(-1, 1, counts);
        assertEquals(1000, few.total());
        int together = BinWidth.together(List.of(few));
        assertTrue(together == 4 || together == 5, together + " for " + few.deviation());
        assertEquals(250, few.coarser(4).counts()[20]);
        assertEquals(1000, few.coarser(4).total());
        assertEquals(1, BinWidth.together(List.of()));
    }
}
