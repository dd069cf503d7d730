package io.conoscope.ui.kit.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StampTest {

    private static final int CANVAS = 0xFFFFFFFF;

    @Test
    void discAndDiamondOfOneRadiusCoverTheSameArea() {
        assertEquals(Math.PI * 64, area(Stamp.disc(8, MarkShading.plain(0, 1))), 2);
        assertEquals(Math.PI * 64, area(Stamp.diamond(8, MarkShading.plain(0, 1))), 2);
    }

    private static double area(Stamp stamp) {
        var pixels = Pixels.of(41, 41);
        pixels.fill(CANVAS);
        stamp.draw(pixels, 20.5, 20.5);
        double area = 0;
        for (int pixel : pixels.argb()) {
            area += (255 - (pixel & 0xFF)) / 255.0;
        }
        return area;
    }
}
