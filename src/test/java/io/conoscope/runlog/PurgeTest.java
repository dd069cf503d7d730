package io.conoscope.runlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Random;

class PurgeTest {

    private final ScalarBuilder builder = new ScalarBuilder("loss", true);

    private void steps(long... steps) {
        for (long step : steps) {
            builder.add(step, 0, Double.NaN, step);
        }
    }

    @Test
    void leavesOutWhatARestartMadeVoid() {
        steps(1, 2, 3, 4);
        builder.restartedAt(3);
        steps(3, 4, 5);
        assertArrayEquals(new int[] {0, 1, 4, 5, 6}, Purge.kept(builder.series()));
        assertTrue(Purge.hasOrphans(builder.series()));
    }

    @Test
    void restartsAddUp() {
        steps(1, 2, 3, 4);
        builder.restartedAt(3);
        steps(3, 4, 5);
        builder.restartedAt(2);
        steps(2);
        assertArrayEquals(new int[] {0, 7}, Purge.kept(builder.series()));
    }

    @Test
    void whatComesLaterLeavesEarlierViewsAlone() {
        steps(1, 2, 3);
        var before = builder.series();
        builder.restartedAt(1);
        steps(1);
        assertEquals(3, before.size());
        assertArrayEquals(new int[] {0, 1, 2}, Purge.kept(before));
        assertArrayEquals(new int[] {3}, Purge.kept(builder.series()));
    }

    @Test
    void aRestartAfterTheLastPointCountsAtOnce() {
        steps(1, 2, 3);
        builder.restartedAt(2);
        assertArrayEquals(new int[] {0}, Purge.kept(builder.series()));
        builder.restartedAt(2);
        steps(2);
        assertArrayEquals(new int[] {0, 3}, Purge.kept(builder.series()));
    }

    @Test
    void aRestartAtTheLastStepMakesItVoid() {
        steps(1, 2, 3);
        builder.restartedAt(3);
        steps(3);
        assertArrayEquals(new int[] {0, 1, 3}, Purge.kept(builder.series()));
    }

    @Test
    void twoPointsOfOneStepAreBothDrawn() {
        steps(1, 2, 2, 3);
        assertArrayEquals(new int[] {0, 1, 2, 3}, Purge.kept(builder.series()));
        assertFalse(Purge.hasOrphans(builder.series()));
    }

    @Test
    void aRestartAtAStepThatNobodyReachedChangesNothing() {
        steps(1, 2);
        builder.restartedAt(3);
        assertFalse(Purge.hasOrphans(builder.series()));
    }

    @Test
    void aLogThatFallsBackAtEveryOtherPointIsReadInLinearTime() {
        int points = 300_000;
        for (int i = 0; i < points; i++) {
            long step = i % 2 == 0 ? 1 : 2;
            builder.restartedAt(step);
            builder.add(step, 0, Double.NaN, i);
        }
        assertArrayEquals(new int[] {points - 2, points - 1}, Purge.kept(builder.series()));
    }

    @Test
    void anOrphanIsOneOfAnyLaterRestart() {
        var random = new Random(5);
        var expected = new ArrayList<Integer>();
        var seen = new ArrayList<Long>();
        for (int i = 0; i < 500; i++) {
            long step = random.nextInt(50);
            if (random.nextInt(4) == 0) {
                builder.restartedAt(step);
                expected.removeIf(at -> seen.get(at) >= step);
            }
            builder.add(step, 0, Double.NaN, i);
            seen.add(step);
            expected.add(i);
        }
        assertArrayEquals(
                expected.stream().mapToInt(Integer::intValue).toArray(),
                Purge.kept(builder.series()));
    }
}
