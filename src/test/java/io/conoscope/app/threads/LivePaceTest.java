package io.conoscope.app.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class LivePaceTest {

    private static final long MILLI = 1_000_000;

    private long time;
    private long used;

    /// Looks in ten seconds, asked every tenth of a second, on two processors.
    private int looks(long millisAPart, long millisALook) {
        var pace = new LivePace(2, () -> time, () -> used);
        int looks = 0;
        for (int i = 0; i < 100; i++) {
            time += 100 * MILLI;
            used += millisAPart * MILLI;
            if (pace.isDue()) {
                looks++;
                used += millisALook * MILLI;
            }
        }
        return looks;
    }

    @Test
    void aCheapLookIsTakenEveryTime() {
        assertEquals(100, looks(0, 2));
    }

    @Test
    void aDearLookIsTakenAsOftenAsItsShareOfTheMachineAllows() {
        // 10 ms a look out of 25 ms a second.
        assertEquals(25, looks(0, 10), 1);
    }

    @Test
    void aLookIsTakenEverySecondWhateverElseTheProcessDoes() {
        assertEquals(10, looks(80, 20));
    }

    @Test
    void whereNoOneKnowsTheCostEveryLookIsTaken() {
        var pace = new LivePace(2, () -> time, () -> -1);
        for (int i = 0; i < 20; i++) {
            time += 100 * MILLI;
            assertTrue(pace.isDue());
        }
    }
}
