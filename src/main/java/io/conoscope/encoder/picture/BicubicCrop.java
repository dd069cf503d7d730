package io.conoscope.encoder.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Resizes a picture so that its shorter side has a given length, and cuts a square out of the
/// middle: in one go, since only what stays is computed.
///
/// Equal to Pillow's antialiased bicubic resize of 8-bit RGB followed by a centre crop: first the
/// rows, rounded to grey levels, then the columns. Safe on any thread.
public final class BicubicCrop {

    private BicubicCrop() {}

    /// Resizes and crops.
    ///
    /// @param shorter length of the shorter side after resizing, in pixels
    /// @param side    side of the square that is cut out, at most `shorter`
    /// @return shape (side, side, 3), grey levels in [0, 255], red first
    public static byte[] of(BufferedImage picture, int shorter, int side) {
        if (side < 1 || side > shorter) {
            throw new IllegalArgumentException("side " + side + ", shorter side " + shorter);
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        long newWidth = longer(width, height, shorter);
        long newHeight = longer(height, width, shorter);
        var across = BicubicKernel.of(width, newWidth, (newWidth - side) / 2, side);
        var down = BicubicKernel.of(height, newHeight, (newHeight - side) / 2, side);
        int top = down.first(0);
        int bottom = down.end(side - 1);
        var narrow = new byte[(bottom - top) * side * 3];
        var source = new PixelRows(picture);
        int left = across.first(0);
        int right = across.end(side - 1);
        var row = new int[3 * (right - left)];
        for (int y = top; y < bottom; y++) {
            source.read(y, left, right, row);
            resizeRow(row, across, narrow, (y - top) * side * 3, side);
        }
        return resizeColumns(narrow, down, side);
    }

    /// The new length of one side: `shorter` for the shorter one, in proportion for the other.
    private static long longer(int length, int other, int shorter) {
        return length <= other ? shorter : (long) ((double) ((long) shorter * length) / other);
    }

    private static void resizeRow(int[] row, BicubicKernel kernel, byte[] into, int at, int side) {
        var weights = kernel.weights();
        int left = kernel.first(0);
        for (int x = 0; x < side; x++) {
            int red = BicubicKernel.HALF;
            int green = red;
            int blue = red;
            int w = x * kernel.stride();
            int end = 3 * (kernel.end(x) - left);
            for (int i = 3 * (kernel.first(x) - left); i < end; i += 3, w++) {
                int weight = weights[w];
                red += row[i] * weight;
                green += row[i + 1] * weight;
                blue += row[i + 2] * weight;
            }
            into[at + 3 * x] = (byte) BicubicKernel.level(red);
            into[at + 3 * x + 1] = (byte) BicubicKernel.level(green);
            into[at + 3 * x + 2] = (byte) BicubicKernel.level(blue);
        }
    }

    private static byte[] resizeColumns(byte[] narrow, BicubicKernel kernel, int side) {
        int rowLength = 3 * side;
        var result = new byte[side * rowLength];
        var sums = new int[rowLength];
        var weights = kernel.weights();
        int top = kernel.first(0);
        for (int y = 0; y < side; y++) {
            Arrays.fill(sums, BicubicKernel.HALF);
            int w = y * kernel.stride();
            for (int from = kernel.first(y) - top; from < kernel.end(y) - top; from++, w++) {
                int weight = weights[w];
                int at = from * rowLength;
                for (int i = 0; i < rowLength; i++) {
                    sums[i] += (narrow[at + i] & 0xFF) * weight;
                }
            }
            for (int i = 0; i < rowLength; i++) {
                result[y * rowLength + i] = (byte) BicubicKernel.level(sums[i]);
            }
        }
        return result;
    }
}
