package io.conoscope.ui.lab.batch.control;

import io.conoscope.ui.kit.draw.ScatterColors;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.nio.IntBuffer;
import java.util.Arrays;

/// A square matrix as squares of even shade, with signs on some of them. Colours are `0xAARRGGBB`,
/// opaque.
public final class CellPixels {

    /// Pixels of a cell below which its frame is all there is room for.
    private static final int LEAST_PLUS = 10;

    private final int size;
    private final int side;
    private final int width;
    private final int[] pixels;

    /// @param size rows and columns
    /// @param side pixels of a cell
    public CellPixels(int size, int side) {
        this.size = size;
        this.side = side;
        this.width = size * side;
        this.pixels = new int[width * width];
    }

    /// Shades every cell.
    ///
    /// @param values shape (size, size), row-major
    /// @param from   colour of the lowest value of the scale
    /// @param to     of the highest
    public void shade(double[] values, HeatScale scale, int from, int to) {
        for (int row = 0; row < size; row++) {
            int first = row * side * width;
            for (int column = 0; column < size; column++) {
                double share = scale.share(values[row * size + column]);
                int at = first + column * side;
                Arrays.fill(pixels, at, at + side, ScatterColors.mix(from, to, share));
            }
            for (int line = 1; line < side; line++) {
                System.arraycopy(pixels, first, pixels, first + line * width, width);
            }
        }
    }

    /// A square in the middle of a cell, with a border around.
    public void dot(int row, int column, int color, int border) {
        int reach = Math.clamp(side / 4, 1, 7);
        int x = column * side + (side - reach) / 2;
        int y = row * side + (side - reach) / 2;
        if (side > 3) {
            fill(x - 1, y - 1, reach + 2, reach + 2, border);
        }
        fill(x, y, reach, reach, color);
    }

    /// A frame along the edge of a cell and, where there is room, a plus in it.
    public void match(int row, int column, int color, int border) {
        int x = column * side;
        int y = row * side;
        int thick = side < 6 ? 1 : 2;
        if (side >= LEAST_PLUS) {
            frame(x, y, side, thick + 2, border);
            frame(x + 1, y + 1, side - 2, thick, color);
            int arm = side / 2 - 1;
            int from = (side - arm) / 2;
            int middle = (side - thick) / 2;
            fill(x + from - 1, y + middle - 1, arm + 2, thick + 2, border);
            fill(x + middle - 1, y + from - 1, thick + 2, arm + 2, border);
            fill(x + from, y + middle, arm, thick, color);
            fill(x + middle, y + from, thick, arm, color);
        } else {
            frame(x, y, side, thick, color);
        }
    }

    private void frame(int x, int y, int length, int thick, int color) {
        fill(x, y, length, thick, color);
        fill(x, y + length - thick, length, thick, color);
        fill(x, y, thick, length, color);
        fill(x + length - thick, y, thick, length, color);
    }

    private void fill(int x, int y, int wide, int tall, int color) {
        for (int line = Math.max(0, y); line < Math.min(width, y + tall); line++) {
            int from = line * width + Math.max(0, x);
            int to = line * width + Math.min(width, x + wide);
            Arrays.fill(pixels, from, Math.max(from, to), color);
        }
    }

    /// The picture; nothing is drawn on it afterwards.
    public Image image() {
        return new WritableImage(
                new PixelBuffer<>(
                        width, width, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
