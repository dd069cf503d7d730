package io.conoscope.ui.kit.draw;

import java.util.stream.IntStream;

/// A small anti-aliased mark, made once for each of 4 x 4 positions within a pixel and then copied,
/// in its own colour or in another.
final class Stamp {

    private static final int PHASES = 4;

    private final int side;
    private final int half;
    private final int rim;
    private final int[][] masks = new int[PHASES * PHASES][];

    /// The same in the ink's own colour, premultiplied: less to compute for each pixel.
    private final int[][] own = new int[PHASES * PHASES][];

    /// The signed distance of (dx, dy) from a mark's outline: negative inside.
    @FunctionalInterface
    interface Outline {
        double distance(double dx, double dy);
    }

    /// @param outline of the mark about its centre
    /// @param reach   the mark's half width in pixels
    /// @param ink     colours it
    private Stamp(Outline outline, double reach, MarkShading ink) {
        half = (int) Math.ceil(reach + ink.halo()) + 1;
        side = 2 * half + 1;
        rim = ink.rim();
        for (int phase = 0; phase < masks.length; phase++) {
            masks[phase] = mask(outline, ink, phase % PHASES, phase / PHASES);
            own[phase] = IntStream.of(masks[phase]).map(covers -> inked(covers, ink)).toArray();
        }
    }

    private static int inked(int covers, MarkShading ink) {
        int inner = covers & 0xFFFF;
        int outer = covers >>> 16;
        int result = ((inner + outer) * 255 / 256) << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int value =
                    (ink.fill() >>> shift & 0xFF) * inner + (ink.rim() >>> shift & 0xFF) * outer;
            result |= (value >>> 8) << shift;
        }
        return result;
    }

    private int[] mask(Outline outline, MarkShading ink, int phaseX, int phaseY) {
        double offsetX = (phaseX + 0.5) / PHASES - 0.5;
        double offsetY = (phaseY + 0.5) / PHASES - 0.5;
        var mask = new int[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double dx = column - half - offsetX;
                double dy = row - half - offsetY;
                mask[row * side + column] = ink.at(outline.distance(dx, dy));
            }
        }
        return mask;
    }

    /// A disc.
    static Stamp disc(double radius, MarkShading ink) {
        return new Stamp((x, y) -> Math.hypot(x, y) - radius, radius, ink);
    }

    /// A square on its tip with the area of a disc of that radius.
    static Stamp diamond(double radius, MarkShading ink) {
        double reach = radius * Math.sqrt(Math.PI / 2);
        return new Stamp((x, y) -> (Math.abs(x) + Math.abs(y) - reach) / Math.sqrt(2), reach, ink);
    }

    /// Draws it about a position in pixels, where (0.5, 0.5) is the middle of the first pixel.
    void draw(Pixels pixels, double x, double y) {
        draw(pixels, x, y, own, 0, true);
    }

    /// The same in another colour.
    ///
    /// @param color `0xRRGGBB` in place of its fill
    void draw(Pixels pixels, double x, double y, int color) {
        draw(pixels, x, y, masks, color, false);
    }

    private void draw(Pixels pixels, double x, double y, int[][] phases, int color, boolean inked) {
        if (!(x > -side && y > -side && x < pixels.width() + side && y < pixels.height() + side)) {
            return;
        }
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        int phaseY = (int) ((y - row) * PHASES);
        int phaseX = (int) ((x - column) * PHASES);
        int left = column - half;
        int top = row - half;
        int from = Math.max(0, -left);
        int to = Math.min(side, pixels.width() - left);
        int bottom = Math.min(side, pixels.height() - top);
        var mask = phases[phaseY * PHASES + phaseX];
        var argb = pixels.argb();
        for (int r = Math.max(0, -top); r < bottom; r++) {
            int target = (top + r) * pixels.width() + left;
            for (int c = from; c < to; c++) {
                int ink = mask[r * side + c];
                if (ink != 0) {
                    int under = argb[target + c];
                    argb[target + c] =
                            inked ? Pixels.over(under, ink) : Pixels.blend(under, color, rim, ink);
                }
            }
        }
    }
}
