package io.conoscope.ui.kit.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CameraTest {

    private static final WorldBox BOX = new WorldBox(-2, 0, 6, 4);

    private final Camera camera = new Camera(2, 2, 100, 1000, 600);

    @Test
    void worldYPointsUp() {
        assertEquals(300, camera.screenY(2), 1e-9);
        assertEquals(200, camera.screenY(3), 1e-9);
        assertEquals(600, camera.screenX(3), 1e-9);
    }

    @Test
    void screenAndWorldAreInverse() {
        assertEquals(17.25, camera.screenX(camera.worldX(17.25)), 1e-9);
        assertEquals(401.5, camera.screenY(camera.worldY(401.5)), 1e-9);
    }

    @Test
    void fitLeavesTheMarginOnTheTighterSide() {
        var fitted = Camera.fit(BOX, 1000, 600, 40);
        assertEquals(40, fitted.screenX(-2), 1e-9);
        assertEquals(960, fitted.screenX(6), 1e-9);
        assertEquals(300, fitted.screenY(2), 1e-9);
        assertTrue(fitted.screenY(4) > 40, "the other side has more room");
    }

    @Test
    void zoomKeepsTheWorldPointUnderTheCursor() {
        var closer = camera.zoomed(2.5, 130, 77);
        assertEquals(camera.worldX(130), closer.worldX(130), 1e-12);
        assertEquals(camera.worldY(77), closer.worldY(77), 1e-12);
        assertEquals(250, closer.scale(), 1e-12);
    }

    @Test
    void panMovesTheContentWithTheMouse() {
        var dragged = camera.panned(30, -12);
        assertEquals(camera.screenX(1) + 30, dragged.screenX(1), 1e-9);
        assertEquals(camera.screenY(1) - 12, dragged.screenY(1), 1e-9);
    }

    @Test
    void theContentCannotBeLost() {
        var away = camera.panned(1e7, 0).zoomed(1e-9, 0, 0).within(BOX);
        assertTrue(BOX.contains(away.centerX(), away.centerY()), away.toString());
        assertTrue(away.scale() >= Camera.fit(BOX, 1000, 600, 0).scale() / 4 - 1e-9);
        assertTrue(camera.zoomed(1e12, 0, 0).within(BOX).scale() < 1e6);
    }

    @Test
    void aSinglePointIsInTheMiddle() {
        var fitted = Camera.fit(WorldBox.around(new float[] {7, -3}), 400, 400, 20);
        assertEquals(200, fitted.screenX(7), 1e-9);
        assertEquals(200, fitted.screenY(-3), 1e-9);
    }

    @Test
    void pointsThatAreNotFiniteDoNotCount() {
        var xy = new float[] {0, 0, Float.NaN, 5, Float.POSITIVE_INFINITY, 1, 2, 1};
        assertEquals(new WorldBox(0, 0, 2, 1), WorldBox.around(xy));
    }

    @Test
    void aScaleOfZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Camera(0, 0, 0, 10, 10));
    }

    @Test
    void aFewPointsFarOutDoNotMakeAllOthersOneDot() {
        var xy = new float[2000];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (i * 37 % 1000) / 1000f;
        }
        xy[0] = 1e9f;
        xy[3] = 1e30f;
        xy[4] = Float.NaN;
        var box = WorldBox.around(xy);
        assertTrue(box.longer() <= 1, box.toString());
        assertEquals(3, box.outside(xy));
    }

    @Test
    void aPointNotTooFarOutIsInTheBox() {
        var xy = new float[2000];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (i * 37 % 1000) / 1000f;
        }
        xy[0] = 9;
        assertEquals(9, WorldBox.around(xy).maxX(), 0);
    }
}
