package io.conoscope.ui.run.film;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/// The 256 colours of a film in a GIF file: ramps between the colours it is drawn in, so that edges
/// stay smooth. One thread.
final class GifPalette {

    private static final int COLORS = 256;
    private static final int BITS = 5;

    private final int[] colors = new int[COLORS];
    private final IndexColorModel model;
    private final short[] nearest = new short[1 << (3 * BITS)];
    private int used;

    /// @param canvas behind everything, `0xRRGGBB`
    /// @param marks  what is drawn on it
    GifPalette(int canvas, int... marks) {
        int ramps = marks.length + marks.length * (marks.length - 1) / 2;
        int steps = COLORS / ramps;
        for (int i = 0; i < marks.length; i++) {
            ramp(canvas, marks[i], steps);
            for (int j = 0; j < i; j++) {
                ramp(marks[j], marks[i], steps);
            }
        }
        Arrays.fill(nearest, (short) -1);
        var red = new byte[COLORS];
        var green = new byte[COLORS];
        var blue = new byte[COLORS];
        for (int c = 0; c < COLORS; c++) {
            red[c] = (byte) (colors[c] >>> 16);
            green[c] = (byte) (colors[c] >>> 8);
            blue[c] = (byte) colors[c];
        }
        model = new IndexColorModel(8, COLORS, red, green, blue);
    }

    private void ramp(int from, int to, int steps) {
        for (int s = 0; s < steps; s++) {
            double share = s / (steps - 1.0);
            int color = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int a = (from >>> shift) & 0xFF;
                int b = (to >>> shift) & 0xFF;
                color |= (int) Math.round(a + (b - a) * share) << shift;
            }
            colors[used++] = color;
        }
    }

    /// The same picture in these colours.
    BufferedImage reduce(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var rgb = picture.getRGB(0, 0, width, height, null, 0, width);
        var result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        var indices = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            indices[i] = (byte) index(rgb[i]);
        }
        result.getRaster().setDataElements(0, 0, width, height, indices);
        return result;
    }

    private int index(int rgb) {
        int drop = 8 - BITS;
        int cell =
                ((rgb >>> (16 + drop)) & 0x1F) << (2 * BITS)
                        | ((rgb >>> (8 + drop)) & 0x1F) << BITS
                        | ((rgb >>> drop) & 0x1F);
        if (nearest[cell] < 0) {
            nearest[cell] = (short) find(rgb);
        }
        return nearest[cell];
    }

    private int find(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int c = 0; c < used; c++) {
            int away = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int difference = ((rgb >>> shift) & 0xFF) - ((colors[c] >>> shift) & 0xFF);
                away += difference * difference;
            }
            if (away < least) {
                least = away;
                best = c;
            }
        }
        return best;
    }
}
