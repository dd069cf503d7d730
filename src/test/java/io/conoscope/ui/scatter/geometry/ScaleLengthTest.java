package io.conoscope.ui.scatter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class ScaleLengthTest {

    @Test
    void isTheLongestRoundLengthThatFits() {
        assertEquals("0.2", ScaleLength.within(0.37).written());
        assertEquals("0.5", ScaleLength.within(0.5).written());
        assertEquals("0.05", ScaleLength.within(0.0999).written());
        assertEquals("0.1", ScaleLength.within(0.1).written());
        assertEquals("1", ScaleLength.within(1.99).written());
        assertEquals("20", ScaleLength.within(49).written());
        assertEquals("5,000", ScaleLength.within(5000).written());
    }

    @Test
    void neverTakesLessThanTwoFifthsOfTheRoom() {
        var random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            double most = Math.pow(10, random.nextDouble(-6, 6));
            double share = ScaleLength.within(most).units() / most;
            assertTrue(share > 0.399 && share < 1 + 1e-8, () -> most + ": " + share);
        }
    }

    @Test
    void needsRoom() {
        assertThrows(IllegalArgumentException.class, () -> ScaleLength.within(0));
        assertThrows(IllegalArgumentException.class, () -> ScaleLength.within(Double.NaN));
    }
}
