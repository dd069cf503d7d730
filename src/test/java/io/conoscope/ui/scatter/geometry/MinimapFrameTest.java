package io.conoscope.ui.scatter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.WorldBox;

import org.junit.jupiter.api.Test;

class MinimapFrameTest {

    private static final WorldBox WORLD = new WorldBox(-10, -5, 10, 5);
    private static final MinimapFrame MAP = MinimapFrame.within(WORLD, 170, 120);

    @Test
    void isAsLongAsTheLayout() {
        assertEquals(170, MAP.width());
        assertEquals(85, MAP.height());
        var tall = MinimapFrame.within(new WorldBox(0, 0, 1, 1000), 170, 120);
        assertEquals(60, tall.width(), "not thinner than half its height");
        assertEquals(120, tall.height());
    }

    @Test
    void isNeededWhileAPartIsOutOfView() {
        assertFalse(MAP.isNeeded(Camera.fit(WORLD, 800, 600, 20)));
        assertTrue(MAP.isNeeded(Camera.fit(WORLD, 800, 600, 20).zoomed(1.2, 400, 300)));
        assertTrue(MAP.isNeeded(Camera.fit(WORLD, 800, 600, 20).panned(60, 0)));
    }

    @Test
    void theFrameIsWhereTheViewIs() {
        // 75 pixels for 10 units: 7.5 a unit, the middle of the world in the middle.
        var seen = MAP.frame(new Camera(5, 0, 100, 400, 200));
        assertEquals(85 + 7.5 * 3, seen.getMinX(), 1e-9);
        assertEquals(85 + 7.5 * 7, seen.getMaxX(), 1e-9);
        assertEquals(42.5 - 7.5, seen.getMinY(), 1e-9);
        assertEquals(15, seen.getHeight(), 1e-9);
    }

    @Test
    void theFrameStaysInThePictureAndCanBeSeen() {
        var far = MAP.frame(new Camera(10, 5, 1e6, 400, 200));
        assertTrue(far.getMaxX() <= 170 && far.getMinY() >= 0, far::toString);
        assertTrue(far.getWidth() >= 6 && far.getHeight() >= 6, far::toString);
        var all = MAP.frame(new Camera(0, 0, 1, 400, 200));
        assertEquals(170, all.getWidth(), 1e-9);
        assertEquals(85, all.getHeight(), 1e-9);
    }
}
