package io.conoscope.ui.run.draw;

import io.conoscope.ui.kit.draw.Pixels;

import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;

/// Pictures that are drawn in turns, so that none is drawn into while a pulse may copy it.
public final class ChartSheets {

    private final @Nullable Sheet[] sheets = new Sheet[3];
    private int turn;

    /// Pixels, and the image that shows them.
    public record Sheet(Pixels pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {

        /// Shows what was drawn.
        public WritableImage shown() {
            buffer.updateBuffer(all -> null);
            return image;
        }
    }

    /// The next sheet, of at least one pixel.
    public Sheet next(int width, int height) {
        turn = (turn + 1) % sheets.length;
        var old = sheets[turn];
        if (old != null && old.pixels().width() == width && old.pixels().height() == height) {
            return old;
        }
        var pixels = Pixels.of(width, height);
        var buffer =
                new PixelBuffer<>(
                        width,
                        height,
                        IntBuffer.wrap(pixels.argb()),
                        PixelFormat.getIntArgbPreInstance());
        var fresh = new Sheet(pixels, buffer, new WritableImage(buffer));
        sheets[turn] = fresh;
        return fresh;
    }

    /// Lets go of all pixels.
    public void clear() {
        java.util.Arrays.fill(sheets, null);
    }
}
