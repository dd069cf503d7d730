package io.conoscope.encoder.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/// Reads a picture's rows as red, green, blue in turn, without a detour where it is stored plainly.
final class PixelRows {

    private final BufferedImage picture;
    private final int width;
    private final byte[] bytes;
    private final int[] packed;

    PixelRows(BufferedImage picture) {
        this.picture = picture;
        width = picture.getWidth();
        int pixels = width * picture.getHeight();
        var buffer = picture.getRaster().getDataBuffer();
        bytes =
                picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                                && buffer instanceof DataBufferByte b
                                && b.getSize() == 3 * pixels
                        ? b.getData()
                        : new byte[0];
        packed =
                picture.getType() == BufferedImage.TYPE_INT_RGB
                                && buffer instanceof DataBufferInt b
                                && b.getSize() == pixels
                        ? b.getData()
                        : new int[0];
    }

    /// Fills an array with the pixels [left, right) of one row.
    ///
    /// @param into shape ((right - left) * 3), red first
    void read(int y, int left, int right, int[] into) {
        int n = right - left;
        if (bytes.length > 0) {
            for (int i = 0, from = 3 * (y * width + left); i < 3 * n; i += 3, from += 3) {
                into[i] = bytes[from + 2] & 0xFF;
                into[i + 1] = bytes[from + 1] & 0xFF;
                into[i + 2] = bytes[from] & 0xFF;
            }
        } else if (packed.length > 0) {
            spread(packed, y * width + left, n, into);
        } else {
            spread(picture.getRGB(left, y, n, 1, null, 0, n), 0, n, into);
        }
    }

    /// Fills an array with pixels `0xRRGGBB`, red first.
    static void spread(int[] rgb, int from, int n, int[] into) {
        for (int x = 0; x < n; x++) {
            int pixel = rgb[from + x];
            into[3 * x] = (pixel >> 16) & 0xFF;
            into[3 * x + 1] = (pixel >> 8) & 0xFF;
            into[3 * x + 2] = pixel & 0xFF;
        }
    }
}
