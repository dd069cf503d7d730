package io.conoscope.encoder.picture;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.corpus.raster.WholePicture;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Resizes a picture and cuts a square out of the middle: in one go, since only what stays is
/// computed.
///
/// Equal to Pillow's antialiased resize of 8-bit RGB followed by a centre crop: first the rows,
/// rounded to grey levels, then the columns. Safe on any thread.
public final class Resample {

    private Resample() {}

    /// Resizes and crops.
    ///
    /// @param side of the square that is cut out, at most the smaller side of the scaled picture
    /// @return shape (side, side, 3), grey levels in [0, 255], red first
    public static byte[] of(
            BufferedImage picture, ResampleFilter filter, Scaling scaling, int side) {
        requireFits(scaling, side);
        int width = picture.getWidth();
        int height = picture.getHeight();
        var across = kernel(filter, width, scaling.width(width, height), scaling, side);
        var down = kernel(filter, height, scaling.height(width, height), scaling, side);
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

    /// Resizes and crops a picture that comes row by row: the same to the last grey level, and
    /// without memory for its height.
    ///
    /// @return as [#of(BufferedImage, ResampleFilter, Scaling, int)]
    /// @throws ConoscopeException `picture.…` if it cannot be decoded
    public static byte[] of(PictureRows picture, ResampleFilter filter, Scaling scaling, int side)
            throws ConoscopeException {
        if (picture instanceof WholePicture whole) {
            return of(whole.picture(), filter, scaling, side);
        }
        requireFits(scaling, side);
        int width = picture.width();
        int height = picture.height();
        var across = kernel(filter, width, scaling.width(width, height), scaling, side);
        var down = kernel(filter, height, scaling.height(width, height), scaling, side);
        var columns = new ColumnSums(down, side);
        int left = across.first(0);
        int n = across.end(side - 1) - left;
        var row = new int[3 * n];
        var narrow = new byte[3 * side];
        picture.read(
                (y, rgb) -> {
                    if (columns.needs(y)) {
                        PixelRows.spread(rgb, left, n, row);
                        resizeRow(row, across, narrow, 0, side);
                        columns.add(y, narrow);
                    }
                });
        return columns.levels();
    }

    private static void requireFits(Scaling scaling, int side) {
        if (side < 1 || side > scaling.smallest()) {
            throw new IllegalArgumentException("side " + side + " of " + scaling);
        }
    }

    private static ResampleKernel kernel(
            ResampleFilter filter, int input, long output, Scaling scaling, int side) {
        var window = new ResampleKernel.Window(scaling.middle(output, side), side);
        return ResampleKernel.of(filter, input, output, window);
    }

    private static void resizeRow(int[] row, ResampleKernel kernel, byte[] into, int at, int side) {
        var weights = kernel.weights();
        int left = kernel.first(0);
        for (int x = 0; x < side; x++) {
            int red = ResampleKernel.HALF;
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
            into[at + 3 * x] = (byte) ResampleKernel.level(red);
            into[at + 3 * x + 1] = (byte) ResampleKernel.level(green);
            into[at + 3 * x + 2] = (byte) ResampleKernel.level(blue);
        }
    }

    private static byte[] resizeColumns(byte[] narrow, ResampleKernel kernel, int side) {
        int rowLength = 3 * side;
        var result = new byte[side * rowLength];
        var sums = new int[rowLength];
        var weights = kernel.weights();
        int top = kernel.first(0);
        for (int y = 0; y < side; y++) {
            Arrays.fill(sums, ResampleKernel.HALF);
            int w = y * kernel.stride();
            for (int from = kernel.first(y) - top; from < kernel.end(y) - top; from++, w++) {
                int weight = weights[w];
                int at = from * rowLength;
                for (int i = 0; i < rowLength; i++) {
                    sums[i] += (narrow[at + i] & 0xFF) * weight;
                }
            }
            for (int i = 0; i < rowLength; i++) {
                result[y * rowLength + i] = (byte) ResampleKernel.level(sums[i]);
            }
        }
        return result;
    }
}
