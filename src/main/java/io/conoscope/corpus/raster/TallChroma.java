package io.conoscope.corpus.raster;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/// Makes RGB of YCbCr whose colour was stored for every second row (4:4:0, a 4:2:2 picture that was
/// turned), as libjpeg-turbo does: a row of colour is three parts of the nearer stored row and one
/// part of the farther. The JDK repeats rows.
public final class TallChroma {

    private TallChroma() {}

    /// @param raster three bands Y, Cb, Cr; each row of colour stands twice
    public static BufferedImage rgb(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var rgb = RgbPixels.pixels(result);
        var own = new int[3 * width];
        var other = new int[3 * width];
        int last = (height - 1) / 2 * 2;
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, own);
            // The farther row is above the first of two rows and below the second.
            int bias = 1 + y % 2;
            int farther = Math.clamp(y % 2 == 0 ? y - 2L : y + 1L, 0, last);
            raster.getPixels(raster.getMinX(), raster.getMinY() + farther, width, 1, other);
            for (int x = 0; x < width; x++) {
                int at = 3 * x;
                int blue = (3 * own[at + 1] + other[at + 1] + bias) >> 2;
                int red = (3 * own[at + 2] + other[at + 2] + bias) >> 2;
                rgb[y * width + x] = RgbPixels.fromYcc(own[at], blue, red);
            }
        }
        return result;
    }
}
