package io.conoscope.ui.kit.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;

class ScatterPictureTest {

    private static final ScatterColors PALETTE =
            new ScatterColors(0xFFFFFF, 0x0072B2, 0xD55E00, 0x808080, 0);

    private static ScatterPicture picture(String title) {
        var points =
                new ScatterPoints(
                        new float[] {-50, 0, 50, 0}, 1, new Pairs(new int[] {0}, new int[] {0}));
        var camera = new Camera(0, 0, 1, 200, 120);
        var drawing = new Drawing(points, camera, PALETTE, ShownMarks.ALL, Emphasis.NONE);
        var legend = new ScatterPicture.Legend("1 image", "1 text");
        return new ScatterPicture(drawing, title, null, null, 0x000000, legend);
    }

    @Test
    void theDrawingStandsUnderTheTitle() {
        var read = picture("Cones · test").draw(2);
        assertEquals(400, read.getWidth());
        assertEquals(2 * (40 + 120), read.getHeight());
        int disc = read.getRGB(2 * 50, 2 * (40 + 60));
        assertTrue(Math.abs((disc & 0xFF) - 0xB2) < 50, Integer.toHexString(disc));
    }

    @Test
    void theTitleIsWrittenInTheBandAbove() {
        assertEquals(0, inked(picture("")));
        assertTrue(inked(picture("Cones · test · 1 images, 1 texts")) > 200);
    }

    @Test
    void theLegendSaysWhatTheMarksMean() {
        var drawn = picture("").draw(1);
        var marks = new HashSet<Integer>();
        for (int y = 50; y < 90; y++) {
            for (int x = 120; x < 150; x++) {
                marks.add(drawn.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertTrue(marks.contains(0x0072B2), "a disc for images");
        assertTrue(marks.contains(0xD55E00), "a diamond for texts");
    }

    @Test
    void namedAxesHaveNumbersBesideThem() {
        var plain = picture("");
        var named = new ScatterPicture(plain.drawing(), "", "x", "y", plain.ink(), plain.legend());
        assertEquals(0, inkedWithin(plain, 30, 60, 56, 100));
        assertTrue(inkedWithin(named, 30, 60, 56, 100) > 20, "left of the plot");
        assertTrue(inkedWithin(named, 70, 116, 180, 130) > 20, "below the plot");
    }

    private static int inkedWithin(
            ScatterPicture picture, int left, int top, int right, int bottom) {
        var drawn = picture.draw(1);
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = drawn.getRGB(x, y) & 0xFFFFFF;
                count += (rgb & 0xFF) < 0x60 && rgb >> 16 < 0x60 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void picturesStandBesideEachOther() {
        var left = picture("left").draw(1);
        var whole = ScatterPicture.beside(List.of(left, picture("right").draw(1)));
        assertEquals(400, whole.getWidth());
        assertEquals(left.getRGB(50, 100), whole.getRGB(50, 100));
        assertEquals(left.getRGB(50, 100), whole.getRGB(250, 100));
    }

    private static int inked(ScatterPicture picture) {
        var drawn = picture.draw(1);
        int count = 0;
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                count += (drawn.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return count;
    }
}
