package io.conoscope.gap.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class GroupGapsTest {

    @Test
    void modalitiesAreGroupsLikeAnyOther() {
        var random = Seeds.random(3);
        var values = new float[60 * 8];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() + (i < 160 && i % 8 == 0 ? 2 : 0);
        }
        var rows = Matrix.of(60, 8, values);
        var of = new int[60];
        Arrays.fill(of, 20, 60, 1);
        var found = GroupGaps.of(rows, new RowGroups(List.of("image", "text"), of));
        var gap = io.conoscope.gap.ModalityGap.between(rows.slice(0, 20), rows.slice(20, 60));
        assertEquals(gap.norm(), found.gap()[0][1], 1e-6);
        double within = 0;
        double between = 0;
        var unit = new io.conoscope.math.UnitRows(rows);
        for (int a = 0; a < 20; a++) {
            for (int b = 0; b < a; b++) {
                within += io.conoscope.gap.Vectors.dot(unit.row(a), unit.row(b)) / 190;
            }
            for (int b = 20; b < 60; b++) {
                between += io.conoscope.gap.Vectors.dot(unit.row(a), unit.row(b)) / 800;
            }
        }
        assertEquals(within, found.meanCosine()[0][0], 1e-9);
        assertEquals(between, found.meanCosine()[0][1], 1e-9);
        assertEquals(found.meanCosine()[0][1], found.meanCosine()[1][0]);
    }

    @Test
    void groupsAreInTheOrderInWhichTheyAppearAndRowsWithoutOneAreLeftOut() {
        var groups = RowGroups.of(Arrays.asList("b", null, "a", "b"));
        assertEquals(List.of("b", "a"), groups.names());
        assertArrayEquals(new int[] {0, -1, 1, 0}, groups.of());
        assertArrayEquals(new int[] {2, 1}, groups.sizes());
        assertArrayEquals(new int[] {0, 3}, groups.rows(0));
        assertEquals(1, groups.ungrouped());
    }

    @Test
    void refusesAnEmptyGroupAndARowWithoutADirection() {
        var rows = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 0});
        assertThrows(
                IllegalArgumentException.class,
                () -> GroupGaps.of(rows, new RowGroups(List.of("a", "b"), new int[] {0, 0})));
        assertThrows(
                IllegalArgumentException.class,
                () -> GroupGaps.of(rows, new RowGroups(List.of("a", "b"), new int[] {0, 1})));
    }

    /// A row of length 1 is not exactly 1 times itself: nothing may be divided by no pair.
    @Test
    void aGroupOfOneRowHasNoMeanCosine() {
        var random = Seeds.random(7);
        for (int trial = 0; trial < 50; trial++) {
            var rows = new float[3][5];
            for (var row : rows) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = (float) random.nextGaussian();
                }
            }
            var found =
                    GroupGaps.of(
                            Matrix.ofRows(rows),
                            new RowGroups(List.of("one", "two"), new int[] {0, 1, 1}));
            assertTrue(Double.isNaN(found.meanCosine()[0][0]), "trial " + trial);
            assertTrue(Double.isFinite(found.meanCosine()[1][1]), "trial " + trial);
        }
    }

    @Test
    void intervalsHoldTheGapAndShrinkWithTheNumberOfRows() {
        double wide = width(40);
        double narrow = width(640);
        assertTrue(narrow < wide / 2, () -> narrow + " against " + wide);
    }

    private static double width(int each) {
        var random = Seeds.random(each);
        var values = new float[2 * each * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() + (i < each * 6 && i % 6 == 0 ? 3 : 0);
        }
        var rows = Matrix.of(2 * each, 6, values);
        var of = new int[2 * each];
        Arrays.fill(of, each, 2 * each, 1);
        var groups = new RowGroups(List.of("a", "b"), of);
        double gap = GroupGaps.of(rows, groups).gap()[0][1];
        var found = GroupIntervals.of(rows, groups, 100, 1, new CancellationToken(), told -> {});
        assertTrue(found.low()[0][1] < gap && gap < found.high()[0][1] + 0.05);
        assertEquals(0, found.high()[1][1]);
        return found.high()[0][1] - found.low()[0][1];
    }
}
