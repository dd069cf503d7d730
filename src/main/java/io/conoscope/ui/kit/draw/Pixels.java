package io.conoscope.ui.kit.draw;

import java.util.Arrays;
import java.util.Locale;

/// A picture under way: opaque pixels, `0xFFRRGGBB`, row-major. Not safe for several threads.
///
/// @param argb   shape (height, width)
/// @param width  at least 1
/// @param height at least 1
public record Pixels(int[] argb, int width, int height) {

    /// @throws IllegalArgumentException if the array does not hold width x height pixels
    public Pixels {
        if (argb.length != (long) width * height) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT, "%d pixels for %d x %d", argb.length, width, height));
        }
    }

    public static Pixels of(int width, int height) {
        return new Pixels(new int[Math.multiplyExact(width, height)], width, height);
    }

    public void fill(int color) {
        Arrays.fill(argb, color);
    }

    /// Lays a colour over one pixel.
    ///
    /// @param coverage in [0, 256]
    public void over(int index, int color, int coverage) {
        argb[index] = blend(argb[index], color, coverage);
    }

    /// @param coverage of the colour, in [0, 256]
    /// @return the opaque mix of a colour and what shows through from below
    public static int blend(int under, int color, int coverage) {
        int rest = 256 - coverage;
        int redBlue = ((under & 0xFF00FF) * rest + (color & 0xFF00FF) * coverage) >>> 8;
        int green = ((under & 0xFF00) * rest + (color & 0xFF00) * coverage) >>> 8;
        return 0xFF000000 | (redBlue & 0xFF00FF) | (green & 0xFF00);
    }

    /// What [#over] lays over a pixel.
    ///
    /// @param covers as of [#blend]
    /// @return what of the pixel shows through, in [0, 255] of 256, in the upper 8 bits; the colour
    ///     and its rim, as far as they cover, in the others
    static int ink(int color, int rim, int covers) {
        int inner = covers & 0xFFFF;
        int outer = covers >>> 16;
        int result = Math.min(255, 256 - inner - outer) << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int value = (color >>> shift & 0xFF) * inner + (rim >>> shift & 0xFF) * outer;
            result |= (value >>> 8) << shift;
        }
        return result;
    }

    /// @param ink as of [#ink]
    /// @return the opaque sum of an ink and what shows through from below
    static int over(int under, int ink) {
        int rest = ink >>> 24;
        int redBlue = (((under & 0xFF00FF) * rest) >>> 8) & 0xFF00FF;
        int green = (((under & 0xFF00) * rest) >>> 8) & 0xFF00;
        return (ink | 0xFF000000) + redBlue + green;
    }

    /// @param covers of the colour in the lower 16 bits and of a rim in the upper ones, each in
    ///               [0, 256], together at most 256
    /// @return the opaque mix of both and what shows through from below
    static int blend(int under, int color, int rim, int covers) {
        int inner = covers & 0xFFFF;
        int outer = covers >>> 16;
        if (outer == 0) {
            return blend(under, color, inner);
        }
        int rest = 256 - inner - outer;
        int redBlue =
                ((under & 0xFF00FF) * rest + (color & 0xFF00FF) * inner + (rim & 0xFF00FF) * outer)
                        >>> 8;
        int green =
                ((under & 0xFF00) * rest + (color & 0xFF00) * inner + (rim & 0xFF00) * outer) >>> 8;
        return 0xFF000000 | (redBlue & 0xFF00FF) | (green & 0xFF00);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
