package io.conoscope.ui.kit.draw;

import java.util.Arrays;

/// A small anti-aliased mark, made once for each of 4 x 4 positions within a pixel and then copied,
/// in its own colour or in another.
///
/// Only the pixels that it covers are kept, so that copying looks at no other. Not safe for several
/// threads.
final class Stamp {

    private static final int PHASES = 4;

    private final int side;
    private final int half;
    private final int rim;

    /// By position within a pixel, where the covered pixels lie in a square of `side` pixels.
    private final int[][] places;

    /// What covers them, as of [MarkShading#at].
    private final int[][] covers;

    /// The same in the ink's own colour, as of [Pixels#over]: less to compute for each pixel.
    private final int[][] inks = new int[PHASES * PHASES][];

    /// By position within a pixel, how much further than the corner of the square each covered
    /// pixel lies in a picture of `width` pixels.
    private final int[][] offsets = new int[PHASES * PHASES][];

    private int width = -1;

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
        places = new int[PHASES * PHASES][];
        covers = new int[PHASES * PHASES][];
        for (int phase = 0; phase < covers.length; phase++) {
            shape(phase, mask(outline, ink, phase % PHASES, phase / PHASES));
        }
        ink(ink.fill());
    }

    private Stamp(Stamp shape, int color) {
        half = shape.half;
        side = shape.side;
        rim = shape.rim;
        places = shape.places;
        covers = shape.covers;
        ink(color);
    }

    private void shape(int phase, int... mask) {
        var place = new int[mask.length];
        var cover = new int[mask.length];
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] != 0) {
                place[count] = i;
                cover[count++] = mask[i];
            }
        }
        places[phase] = Arrays.copyOf(place, count);
        covers[phase] = Arrays.copyOf(cover, count);
    }

    private void ink(int color) {
        for (int phase = 0; phase < inks.length; phase++) {
            var cover = covers[phase];
            var ink = new int[cover.length];
            for (int i = 0; i < ink.length; i++) {
                ink[i] = Pixels.ink(color, rim, cover[i]);
            }
            inks[phase] = ink;
        }
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
        return new Stamp((x, y) -> Math.sqrt(x * x + y * y) - radius, radius, ink);
    }

    /// A square on its tip with the area of a disc of that radius.
    static Stamp diamond(double radius, MarkShading ink) {
        double reach = radius * Math.sqrt(Math.PI / 2);
        return new Stamp((x, y) -> (Math.abs(x) + Math.abs(y) - reach) / Math.sqrt(2), reach, ink);
    }

    /// The same mark with another colour for its own.
    ///
    /// @param color `0xRRGGBB` in place of its fill
    Stamp in(int color) {
        return new Stamp(this, color);
    }

    /// Draws it about a position in pixels, where (0.5, 0.5) is the middle of the first pixel.
    void draw(Pixels pixels, double x, double y) {
        if (!isNear(pixels, x, y)) {
            return;
        }
        int phase = phase(x, y);
        var ink = inks[phase];
        var argb = pixels.argb();
        int left = (int) Math.floor(x) - half;
        int top = (int) Math.floor(y) - half;
        if (isWhole(pixels, left, top)) {
            aim(pixels.width());
            int corner = top * pixels.width() + left;
            var offset = offsets[phase];
            for (int i = 0; i < ink.length; i++) {
                int at = corner + offset[i];
                argb[at] = Pixels.over(argb[at], ink[i]);
            }
        } else {
            for (int i = 0; i < ink.length; i++) {
                int at = index(pixels, left, top, places[phase][i]);
                if (at >= 0) {
                    argb[at] = Pixels.over(argb[at], ink[i]);
                }
            }
        }
    }

    /// The same in a colour that is drawn too rarely to make a stamp of it.
    ///
    /// @param color `0xRRGGBB` in place of its fill
    void draw(Pixels pixels, double x, double y, int color) {
        if (!isNear(pixels, x, y)) {
            return;
        }
        int phase = phase(x, y);
        var cover = covers[phase];
        var argb = pixels.argb();
        int left = (int) Math.floor(x) - half;
        int top = (int) Math.floor(y) - half;
        for (int i = 0; i < cover.length; i++) {
            int at = index(pixels, left, top, places[phase][i]);
            if (at >= 0) {
                argb[at] = Pixels.blend(argb[at], color, rim, cover[i]);
            }
        }
    }

    /// Whether a part of it may be in the picture; false for what is not finite.
    private boolean isNear(Pixels pixels, double x, double y) {
        return x > -side && y > -side && x < pixels.width() + side && y < pixels.height() + side;
    }

    private boolean isWhole(Pixels pixels, int left, int top) {
        return left >= 0
                && top >= 0
                && left + side <= pixels.width()
                && top + side <= pixels.height();
    }

    private static int phase(double x, double y) {
        int phaseY = (int) ((y - Math.floor(y)) * PHASES);
        int phaseX = (int) ((x - Math.floor(x)) * PHASES);
        return phaseY * PHASES + phaseX;
    }

    /// The index of a covered pixel in the picture; -1 outside of it.
    private int index(Pixels pixels, int left, int top, int place) {
        int row = top + place / side;
        int column = left + place % side;
        boolean inside =
                row >= 0 && column >= 0 && row < pixels.height() && column < pixels.width();
        return inside ? row * pixels.width() + column : -1;
    }

    private void aim(int newWidth) {
        if (newWidth == width) {
            return;
        }
        width = newWidth;
        for (int phase = 0; phase < offsets.length; phase++) {
            var place = places[phase];
            var offset = new int[place.length];
            for (int i = 0; i < offset.length; i++) {
                offset[i] = place[i] / side * width + place[i] % side;
            }
            offsets[phase] = offset;
        }
    }
}
