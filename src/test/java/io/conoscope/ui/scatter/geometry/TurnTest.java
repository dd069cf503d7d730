package io.conoscope.ui.scatter.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TurnTest {

    private static final float[] POINTS = {3, 1, -2, 4};

    @Test
    void aQuarterTurnGoesCounterclockwise() {
        assertArrayEquals(new float[] {-1, 3, -4, -2}, new Turn(90, false).of(POINTS), 1e-6f);
    }

    @Test
    void aMirroredLayoutIsMirroredAsItIsSeen() {
        var turned = new Turn(30, false);
        var seen = turned.of(POINTS);
        var flipped = turned.flipped().of(POINTS);
        assertArrayEquals(new float[] {-seen[0], seen[1], -seen[2], seen[3]}, flipped, 1e-6f);
        assertEquals(turned, turned.flipped().flipped());
    }

    @Test
    void twentyFourStepsAreNone() {
        var turn = Turn.NONE;
        for (int i = 0; i < 24; i++) {
            turn = turn.by(Turn.STEP);
            assertTrue(i == 23 || !turn.isNone());
        }
        assertEquals(Turn.NONE, turn);
        assertEquals(new Turn(180, false), new Turn(-165, false).by(-Turn.STEP));
        assertThrows(IllegalArgumentException.class, () -> new Turn(10, false));
        assertThrows(IllegalArgumentException.class, () -> new Turn(-180, false));
    }

    @Test
    void whatIsInTheMiddleIsFoundAgain() {
        var before = new Turn(45, true);
        for (var now : new Turn[] {before.by(15), before.flipped(), Turn.NONE}) {
            var at = before.of(POINTS);
            var then = now.of(POINTS);
            var found = now.from(before, at[0], at[1]);
            assertEquals(then[0], found[0], 1e-5);
            assertEquals(then[1], found[1], 1e-5);
        }
    }
}
