package io.conoscope.ui.kit.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.ui.kit.field.Contours;
import io.conoscope.ui.kit.line.LineCosines;
import io.conoscope.ui.kit.line.PairLook;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.MarkStyle;
import io.conoscope.ui.kit.world.PairLineStyle;
import io.conoscope.ui.kit.world.PairLinks;
import io.conoscope.ui.kit.world.PointColors;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.PointLook;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class RasterizerTest {

    private static final int CANVAS = 0xFFFFFFFF;
    private static final int IMAGE = 0xFF0072B2;
    private static final int TEXT = 0xFFD55E00;
    private static final int PAIR = 0xFF808080;
    private static final int SELECTION = 0xFFCC79A7;
    private static final ScatterColors PALETTE =
            new ScatterColors(CANVAS, IMAGE, TEXT, PAIR, SELECTION);

    /// One pixel a unit, (0, 0) in the middle of a 101 x 101 picture.
    private static final Camera CAMERA = new Camera(0, 0, 1, 101, 101);

    private final Rasterizer rasterizer = new Rasterizer();

    /// An image at (-30, 0) and its text at (30, 0).
    private static ScatterPoints onePair() {
        return new ScatterPoints(
                new float[] {-30, 0, 30, 0}, 1, new Pairs(new int[] {0}, new int[] {0}));
    }

    private Pixels draw(ScatterPoints points, ShownMarks shown, Emphasis emphasis, int lines) {
        var pixels = Pixels.of(101, 101);
        var drawing = new Drawing(points, CAMERA, PALETTE, shown, emphasis);
        rasterizer.draw(pixels, drawing, 1, lines);
        return pixels;
    }

    private Pixels draw(ScatterPoints points, ShownMarks shown) {
        return draw(points, shown, Emphasis.NONE, Rasterizer.ALL_LINES);
    }

    /// The lines alone, as they are drawn below the marks.
    private static Pixels lines(ScatterPoints points) {
        var pixels = Pixels.of(101, 101);
        var drawing = new Drawing(points, CAMERA, PALETTE, ShownMarks.ALL, Emphasis.NONE);
        new LinePass().draw(pixels, drawing, CAMERA, Rasterizer.ALL_LINES, false, () -> false);
        return pixels;
    }

    @Test
    void aLineIsDrawnOnlyIfBothItsEndsAre() {
        var chosen = new Emphasis(new int[] {0}, new int[] {1}, new int[] {0});
        for (var emphasis : List.of(Emphasis.NONE, chosen)) {
            for (boolean images : new boolean[] {true, false}) {
                for (boolean texts : new boolean[] {true, false}) {
                    var shown = new ShownMarks(images, texts, true);
                    var pixels = draw(onePair(), shown, emphasis, Rasterizer.ALL_LINES);
                    boolean drawn = at(pixels, 50, 50) != CANVAS;
                    assertEquals(images && texts, drawn, shown.toString());
                }
            }
        }
    }

    private static int at(Pixels pixels, int x, int y) {
        return pixels.argb()[y * pixels.width() + x];
    }

    /// How far a colour is from another: the largest difference of a channel.
    private static int distance(int a, int b) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((a >>> shift & 0xFF) - (b >>> shift & 0xFF)));
        }
        return most;
    }

    @Test
    void aDiscCoversItsCentreInTheColourOfImages() {
        var pixels = draw(onePair(), new ShownMarks(true, false, false));
        assertTrue(distance(at(pixels, 20, 50), IMAGE) < 50);
        assertTrue(distance(at(pixels, 20, 50), CANVAS) > 100);
    }

    @Test
    void aDiamondIsAsHighAsWideAndEmptyAtTheCornersOfItsBox() {
        double radius = 8;
        var pixels = Pixels.of(41, 41);
        pixels.fill(CANVAS);
        Stamp.diamond(radius, MarkShading.plain(TEXT, 1)).draw(pixels, 20.5, 20.5);
        int reach = (int) (radius * Math.sqrt(Math.PI / 2)) - 1;
        assertEquals(TEXT, at(pixels, 20, 20));
        assertTrue(distance(at(pixels, 20 + reach, 20), TEXT) < 80, "right tip");
        assertTrue(distance(at(pixels, 20, 20 - reach), TEXT) < 80, "upper tip");
        assertEquals(CANVAS, at(pixels, 20 + reach, 20 - reach), "corner");
        assertEquals(CANVAS, at(pixels, 20 + 7, 20 + 7), "where a disc would still be");
    }

    @Test
    void aDiscIsFilledWhereADiamondIsNot() {
        var pixels = Pixels.of(41, 41);
        pixels.fill(CANVAS);
        Stamp.disc(10, MarkShading.plain(IMAGE, 1)).draw(pixels, 20.5, 20.5);
        assertEquals(IMAGE, at(pixels, 20 + 6, 20 + 6));
        assertEquals(IMAGE, at(pixels, 20 - 6, 20 + 6));
    }

    @Test
    void aLineJoinsTheTwoPointsAndEndsThere() {
        var pixels = lines(onePair());
        for (int x = 21; x < 80; x++) {
            assertTrue(distance(at(pixels, x, 50), CANVAS) > 30, "at x = " + x);
            assertEquals(CANVAS, at(pixels, x, 47), "above the line at x = " + x);
            assertEquals(CANVAS, at(pixels, x, 53), "below the line at x = " + x);
        }
        assertEquals(CANVAS, at(pixels, 15, 50));
        assertEquals(CANVAS, at(pixels, 86, 50));
    }

    @Test
    void aSteepLineHasNoHoles() {
        var points =
                new ScatterPoints(
                        new float[] {-5, -40, 5, 40}, 1, new Pairs(new int[] {0}, new int[] {0}));
        var pixels = lines(points);
        for (int y = 12; y < 89; y++) {
            int darkest = 0;
            for (int x = 40; x < 61; x++) {
                darkest = Math.max(darkest, distance(at(pixels, x, y), CANVAS));
            }
            assertTrue(darkest > 15, "row " + y);
        }
    }

    @Test
    void nothingIsDrawnOutsideTheMarks() {
        var pixels = draw(onePair(), ShownMarks.ALL);
        for (int y = 0; y < 101; y++) {
            for (int x = 0; x < 101; x++) {
                if (Math.abs(y - 50) > 12) {
                    assertEquals(CANVAS, at(pixels, x, y), "at " + x + ", " + y);
                }
            }
        }
    }

    @Test
    void whatIsOffScreenLeavesThePictureAlone() {
        var far =
                new ScatterPoints(
                        new float[] {-3000, 900, 1e9f, -1e9f, Float.NaN, 0},
                        1,
                        new Pairs(new int[] {0, 1}, new int[] {0, 0}));
        var pixels = draw(far, new ShownMarks(true, true, false));
        for (int pixel : pixels.argb()) {
            assertEquals(CANVAS, pixel);
        }
    }

    @Test
    void aLineThatCrossesThePictureIsClippedNotLost() {
        var points =
                new ScatterPoints(
                        new float[] {-5000, 0, 5000, 0},
                        1,
                        new Pairs(new int[] {0}, new int[] {0}));
        var pixels = lines(points);
        assertTrue(distance(at(pixels, 0, 50), CANVAS) > 30);
        assertTrue(distance(at(pixels, 100, 50), CANVAS) > 30);
    }

    @Test
    void hiddenKindsAreNotDrawn() {
        var pixels = draw(onePair(), new ShownMarks(true, false, false));
        assertEquals(CANVAS, at(pixels, 80, 50));
        assertNotEquals(CANVAS, at(pixels, 20, 50));
    }

    @Test
    void aQuarterOfTheLinesIsNearlyAsDarkAsAllOfThem() {
        var points = bundle(400);
        var shown = new ShownMarks(false, false, true);
        var all = draw(points, shown, Emphasis.NONE, Rasterizer.ALL_LINES);
        var sample = draw(points, shown, Emphasis.NONE, 100);
        assertEquals(darkness(all), darkness(sample), 0.15 * darkness(all));
    }

    private static ScatterPoints bundle(int lines) {
        var random = new Random(5);
        var xy = new float[4 * lines];
        var ends = new int[lines];
        for (int i = 0; i < lines; i++) {
            ends[i] = i;
            xy[2 * i] = -45;
            xy[2 * i + 1] = 80 * random.nextFloat() - 40;
            xy[2 * (lines + i)] = 45;
            xy[2 * (lines + i) + 1] = 80 * random.nextFloat() - 40;
        }
        return new ScatterPoints(xy, lines, new Pairs(ends, ends));
    }

    private static double darkness(Pixels pixels) {
        double sum = 0;
        for (int pixel : pixels.argb()) {
            sum += 255 - (pixel & 0xFF);
        }
        return sum;
    }

    @Test
    void whatIsChosenStandsOutAndTheRestIsDimmed() {
        var points =
                new ScatterPoints(
                        new float[] {-30, 20, -30, -20, 30, 20, 30, -20},
                        2,
                        new Pairs(new int[] {0, 1}, new int[] {0, 1}));
        var plain = draw(points, ShownMarks.ALL);
        var lit = draw(points, ShownMarks.ALL, new PairLinks(points).of(0), Rasterizer.ALL_LINES);
        assertEquals(IMAGE, at(lit, 20, 30), "the chosen image is at full strength");
        assertTrue(distance(at(lit, 50, 30), SELECTION) < 60, "its line has the colour of choice");
        assertTrue(
                distance(at(lit, 20, 70), CANVAS) < distance(at(plain, 20, 70), CANVAS) - 40,
                "the other image is fainter than before");
    }

    @Test
    void twiceTheDensityDrawsTheSamePictureTwiceAsLarge() {
        var drawing =
                new Drawing(
                        onePair(),
                        CAMERA,
                        PALETTE,
                        new ShownMarks(true, true, false),
                        Emphasis.NONE);
        var large = Pixels.of(202, 202);
        rasterizer.draw(large, drawing, 2, Rasterizer.ALL_LINES);
        assertTrue(distance(at(large, 41, 101), IMAGE) < 50);
        assertTrue(distance(at(large, 161, 101), TEXT) < 50);
        assertEquals(CANVAS, at(large, 101, 101));
    }

    @Test
    void drawsTheSamePixelsEveryTime() {
        var first = draw(bundle(50), ShownMarks.ALL);
        var second = draw(bundle(50), ShownMarks.ALL);
        assertArrayEquals(first.argb(), second.argb());
    }

    @Test
    void veryManyPointsAreDrawnAsDensity() {
        int images = DensityPass.FROM + 1;
        var random = new Random(9);
        var xy = new float[2 * (images + 2)];
        for (int i = 0; i < images; i++) {
            xy[2 * i] = (float) (10 * random.nextGaussian());
            xy[2 * i + 1] = (float) (10 * random.nextGaussian());
        }
        xy[2 * images] = 45;
        xy[2 * images + 1] = 45;
        var points = new ScatterPoints(xy, images, new Pairs(new int[0], new int[0]));
        var pixels = draw(points, ShownMarks.ALL);
        assertTrue(distance(at(pixels, 50, 50), IMAGE) < 40, "dense in the middle");
        assertTrue(
                distance(at(pixels, 50, 50), CANVAS) > distance(at(pixels, 50, 79), CANVAS),
                "fainter further out");
        assertTrue((at(pixels, 95, 5) & 0xFF) < 0xFF, "the lone text is seen");
        assertEquals(CANVAS, at(pixels, 5, 5));
    }

    private Pixels draw(ScatterPoints points, PointLook look, PairLook pairs) {
        var pixels = Pixels.of(101, 101);
        var drawing =
                new Drawing(
                        points,
                        CAMERA,
                        PALETTE,
                        ShownMarks.ALL,
                        Emphasis.NONE,
                        look,
                        pairs,
                        Contours.NONE);
        rasterizer.draw(pixels, drawing, 1, Rasterizer.ALL_LINES);
        return pixels;
    }

    private static PointLook look(MarkStyle style, PointFilter filter, PointColors colors) {
        return new PointLook(filter, colors, style);
    }

    @Test
    void aPointHasItsOwnColourInItsModalitysShape() {
        var colors = new PointColors(new short[] {0, -1}, new int[] {0xFF00A000}, 0xFFA0A0A0);
        var pixels =
                draw(onePair(), look(MarkStyle.USUAL, PointFilter.ALL, colors), PairLook.PLAIN);
        assertTrue(distance(at(pixels, 20, 50), 0xFF00A000) < 50);
        assertTrue(distance(at(pixels, 80, 50), 0xFFA0A0A0) < 50, "without a value");
    }

    @Test
    void whatTheFilterLeavesOutIsPaleAndWithoutItsLine() {
        var filter = PointFilter.of(new int[] {0}, "one");
        var pixels = draw(onePair(), look(MarkStyle.USUAL, filter, null), PairLook.PLAIN);
        assertTrue(distance(at(pixels, 20, 50), IMAGE) < 50);
        assertNotEquals(CANVAS, at(pixels, 80, 50));
        assertTrue(distance(at(pixels, 80, 50), CANVAS) < 60, "pale");
        assertEquals(CANVAS, at(pixels, 50, 50), "no line");
        var without = new MarkStyle(1, 1, 1, 1, MarkStyle.Density.AUTOMATIC, false);
        assertEquals(
                CANVAS, at(draw(onePair(), look(without, filter, null), PairLook.PLAIN), 80, 50));
    }

    @Test
    void densityShowsTheMixOfItsPointsColours() {
        var colors =
                new PointColors(new short[] {0, 1}, new int[] {0xFFFF0000, 0xFF0000FF}, 0xFF808080);
        var onOneSpot =
                new ScatterPoints(
                        new float[] {0.5f, 0.5f, 0.5f, 0.5f}, 1, new Pairs(new int[0], new int[0]));
        var style = new MarkStyle(1, 1, 1, 1, MarkStyle.Density.DENSITY, true);
        var pixels = draw(onOneSpot, look(style, PointFilter.ALL, colors), PairLook.PLAIN);
        int mixed = at(pixels, 51, 50);
        assertEquals(mixed >>> 16 & 0xFF, mixed & 0xFF, 2, "as much red as blue");
        assertTrue((mixed & 0xFF00) >>> 8 < 20, "no green");
    }

    @Test
    void largerAndFainterMarksAreSo() {
        var large = new MarkStyle(3, 1, 1, 1, MarkStyle.Density.AUTOMATIC, true);
        var faint = new MarkStyle(1, 0.2, 1, 1, MarkStyle.Density.AUTOMATIC, true);
        var hidden = new ShownMarks(true, true, false);
        double usual = darkness(draw(onePair(), hidden));
        var pixels = Pixels.of(101, 101);
        for (var style : List.of(large, faint)) {
            var look = look(style, PointFilter.ALL, null);
            rasterizer.draw(
                    pixels,
                    new Drawing(onePair(), CAMERA, PALETTE, hidden, Emphasis.NONE, look),
                    1,
                    Rasterizer.ALL_LINES);
            double share = darkness(pixels) / usual;
            assertTrue(style.equals(large) ? share > 4 : share < 0.4, style + ": " + share);
        }
    }

    @Test
    void linesHaveTheColoursOfTheirCosines() {
        var points =
                new ScatterPoints(
                        new float[] {-30, 20, -30, -20, 30, 20, 30, -20},
                        2,
                        new Pairs(new int[] {0, 1}, new int[] {0, 1}));
        var style = PairLineStyle.USUAL.withColored(true);
        var cosines = LineCosines.of(new float[] {0.1f, 0.9f});
        var pixels = draw(points, PointLook.PLAIN, new PairLook(style, cosines, null));
        int low = at(pixels, 50, 30);
        int high = at(pixels, 50, 70);
        assertTrue((low >>> 8 & 0xFF) < (high >>> 8 & 0xFF), "violet, then yellow");
        assertTrue((high & 0xFF) < (low & 0xFF));
    }

    @Test
    void aPictureThatIsGivenUpSaysSo() {
        var drawing = new Drawing(onePair(), CAMERA, PALETTE, ShownMarks.ALL, Emphasis.NONE);
        assertFalse(
                rasterizer.draw(Pixels.of(101, 101), drawing, 1, Rasterizer.ALL_LINES, () -> true));
    }

    @Test
    void aSelectionOfVeryManyStandsOutWithItsLines() {
        var points = bundle(5000);
        var all = IntStream.range(0, 5000).toArray();
        var lit = draw(points, ShownMarks.ALL, new PairLinks(points).of(all), 300);
        assertTrue(distance(at(lit, 50, 50), SELECTION) < 90, "lines in the colour of choice");
    }
}
