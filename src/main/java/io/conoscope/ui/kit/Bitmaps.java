package io.conoscope.ui.kit;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.nio.IntBuffer;

/// Carries pictures between the JDK, which decodes and encodes them, and JavaFX, which shows them.
public final class Bitmaps {

    private Bitmaps() {}

    /// The same picture for showing. Copies the pixels; any thread.
    ///
    /// @param picture opaque
    public static Image toFx(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        return new WritableImage(
                new PixelBuffer<>(
                        width,
                        height,
                        IntBuffer.wrap(pixels),
                        PixelFormat.getIntArgbPreInstance()));
    }

    /// The same picture for writing. Copies the pixels; any thread.
    ///
    /// @param image of a size above 0
    public static BufferedImage toAwt(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[Math.multiplyExact(width, height)];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
