package io.conoscope.ui.lab.batch.control;

import io.conoscope.ui.kit.draw.ScatterColors;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.nio.IntBuffer;
import java.util.Arrays;

/// A square matrix as squares of even shade.
///
/// @param low  value of the lightest shade
/// @param high value of the darkest
public record HeatPixels(double low, double high) {

    /// From the least value of a matrix, or from 0, to the greatest.
    public static HeatPixels of(double[] values, boolean fromZero) {
        double low =
                fromZero ? 0 : Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        return new HeatPixels(low, high > low ? high : low + 1);
    }

    /// @param values shape (size, size), row-major
    /// @param side   pixels of a cell
    /// @param from   `0xAARRGGBB` of the lowest value
    /// @param to     of the highest
    public Image draw(double[] values, int size, int side, int from, int to) {
        int width = size * side;
        var pixels = new int[width * width];
        for (int row = 0; row < size; row++) {
            int first = row * side * width;
            for (int column = 0; column < size; column++) {
                int color = color(values[row * size + column], from, to);
                int at = first + column * side;
                Arrays.fill(pixels, at, at + side, color);
            }
            for (int line = 1; line < side; line++) {
                System.arraycopy(pixels, first, pixels, first + line * width, width);
            }
        }
        return new WritableImage(
                new PixelBuffer<>(
                        width,
                        width,
                        IntBuffer.wrap(pixels),
                        PixelFormat.getIntArgbPreInstance()));
    }

    private int color(double value, int from, int to) {
        return 0xFF000000
                | ScatterColors.mix(from, to, Math.clamp((value - low) / (high - low), 0, 1));
    }
}
