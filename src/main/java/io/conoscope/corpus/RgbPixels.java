package io.conoscope.corpus;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// Turns decoded samples of any kind into 8-bit RGB as Pillow's `convert('RGB')` does: stored
/// values are taken as they are (no colour management), alpha is dropped, 16 bits keep their
/// upper 8.
final class RgbPixels {

    private RgbPixels() {}

    /// A decoded picture as `TYPE_INT_RGB`.
    static BufferedImage of(BufferedImage decoded) {
        var raster = decoded.getRaster();
        if (decoded.getType() == BufferedImage.TYPE_3BYTE_BGR
                && raster.getDataBuffer() instanceof DataBufferByte bytes
                && bytes.getSize() == 3 * decoded.getWidth() * decoded.getHeight()) {
            return fromBgr(bytes.getData(), decoded.getWidth(), decoded.getHeight());
        }
        var model = decoded.getColorModel();
        return model instanceof IndexColorModel palette
                ? fromPalette(raster, palette)
                : fromBands(raster, model);
    }

    /// A four-band JPEG raster as `TYPE_INT_RGB`.
    ///
    /// The inks are taken to be stored inverted, as Adobe does and Pillow expects.
    ///
    /// @param ycck whether the first three bands are YCbCr of the inks
    static BufferedImage fromCmyk(Raster raster, boolean ycck) {
        return map(
                raster,
                (sample, at) -> {
                    int c = sample[at];
                    int m = sample[at + 1];
                    int y = sample[at + 2];
                    int k = sample[at + 3];
                    if (ycck) {
                        int rgb = fromYcc(c, m, y);
                        c = 255 - (rgb >> 16);
                        m = 255 - ((rgb >> 8) & 0xFF);
                        y = 255 - (rgb & 0xFF);
                    }
                    return pack(share(c, k), share(m, k), share(y, k));
                });
    }

    /// What an ink stored as `255 - ink` and a black stored as `255 - black` leave of the light:
    /// Pillow's `(255 - black) - ink * (255 - black) / 255`, the quotient rounded.
    private static int share(int storedInk, int storedBlack) {
        int product = (255 - storedInk) * storedBlack + 128;
        return Math.clamp(storedBlack - (((product >> 8) + product) >> 8), 0, 255);
    }

    /// YCbCr whose colour was stored for every second row (4:4:0, a 4:2:2 picture that was turned)
    /// as `TYPE_INT_RGB`. As in libjpeg-turbo, a row of colour is three parts of the nearer stored
    /// row and one part of the farther; the JDK repeats rows.
    ///
    /// @param raster three bands Y, Cb, Cr; each row of colour stands twice
    static BufferedImage fromTallChroma(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var rgb = pixels(result);
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
                rgb[y * width + x] = fromYcc(own[at], blue, red);
            }
        }
        return result;
    }

    /// libjpeg's conversion in 16-bit fixed point.
    private static int fromYcc(int y, int blue, int red) {
        int cb = blue - 128;
        int cr = red - 128;
        int r = y + ((91881 * cr + 32768) >> 16);
        int g = y + ((-22554 * cb - 46802 * cr + 32768) >> 16);
        int b = y + ((116130 * cb + 32768) >> 16);
        return pack(Math.clamp(r, 0, 255), Math.clamp(g, 0, 255), Math.clamp(b, 0, 255));
    }

    private static BufferedImage fromBgr(byte[] bgr, int width, int height) {
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var rgb = pixels(result);
        for (int i = 0, from = 0; i < rgb.length; i++, from += 3) {
            rgb[i] = pack(bgr[from + 2] & 0xFF, bgr[from + 1] & 0xFF, bgr[from] & 0xFF);
        }
        return result;
    }

    private static BufferedImage fromPalette(Raster raster, IndexColorModel palette) {
        int last = palette.getMapSize() - 1;
        return map(raster, (sample, at) -> palette.getRGB(Math.min(sample[at], last)) & 0xFFFFFF);
    }

    private static BufferedImage fromBands(Raster raster, ColorModel model) {
        int bits = model.getComponentSize(0);
        boolean colour = raster.getNumBands() >= 3;
        return map(
                raster,
                (sample, at) -> {
                    int red = eightBits(sample[at], bits);
                    int green = colour ? eightBits(sample[at + 1], model.getComponentSize(1)) : red;
                    int blue = colour ? eightBits(sample[at + 2], model.getComponentSize(2)) : red;
                    return pack(red, green, blue);
                });
    }

    private static int eightBits(int sample, int bits) {
        if (bits == 8) {
            return sample;
        }
        return bits > 8 ? sample >>> (bits - 8) : sample * 255 / ((1 << bits) - 1);
    }

    /// One pixel from three values in [0, 255].
    static int pack(int red, int green, int blue) {
        return (red << 16) | (green << 8) | blue;
    }

    private interface Mapping {
        int rgb(int[] samples, int at);
    }

    private static BufferedImage map(Raster raster, Mapping mapping) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        var result = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        var rgb = pixels(result);
        var row = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = mapping.rgb(row, x * bands);
            }
        }
        return result;
    }

    /// The pixels of a `TYPE_INT_RGB` picture, to read and to write.
    static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }
}
