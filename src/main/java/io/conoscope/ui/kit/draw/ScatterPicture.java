package io.conoscope.ui.kit.draw;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;

import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// A view as a picture for a file: the drawing under a title line that says of what it is, with the
/// axes' names where they mean something. Immutable; drawn without a display, on any thread.
///
/// @param drawing what is shown
/// @param title   corpus, split, model, numbers, method
/// @param axisX   what x means, or null
/// @param axisY   what y means, or null
/// @param ink     `0xRRGGBB` of the words
public record ScatterPicture(
        Drawing drawing, String title, @Nullable String axisX, @Nullable String axisY, int ink) {

    private static final int TITLE_HEIGHT = 40;
    private static final int INSET = 16;

    /// Draws it, all lines included.
    ///
    /// @param scale pixels of the picture a logical pixel of the view, above 0
    public BufferedImage draw(double scale) {
        int width = (int) Math.ceil(drawing.camera().width() * scale);
        int height = (int) Math.ceil(drawing.camera().height() * scale);
        int top = (int) Math.ceil(TITLE_HEIGHT * scale);
        var pixels = Pixels.of(width, height);
        new Rasterizer().draw(pixels, drawing, scale, Rasterizer.ALL_LINES);
        var picture = new BufferedImage(width, top + height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, top, width, height, pixels.argb(), 0, width);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(drawing.palette().canvas()));
        graphics.fillRect(0, 0, width, top);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        graphics.setColor(new Color(ink));
        words(graphics);
        graphics.dispose();
        return picture;
    }

    private void words(Graphics2D graphics) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        graphics.drawString(title, INSET, 26);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        double bottom = TITLE_HEIGHT + drawing.camera().height();
        double middle = drawing.camera().width() / 2;
        if (axisX != null) {
            int length = graphics.getFontMetrics().stringWidth(axisX);
            graphics.drawString(axisX, (float) (middle - length / 2.0), (float) (bottom - INSET));
        }
        if (axisY != null) {
            int length = graphics.getFontMetrics().stringWidth(axisY);
            double centre = TITLE_HEIGHT + drawing.camera().height() / 2;
            graphics.rotate(-Math.PI / 2);
            graphics.drawString(axisY, (float) (-centre - length / 2.0), INSET + 8f);
        }
    }

    /// Writes it as PNG with two pixels a logical pixel, whole or not at all.
    ///
    /// @throws ConoscopeException `file.write` if it cannot be written
    public void writePng(Path target) throws ConoscopeException {
        var picture = draw(2);
        WholeFile.write(
                target,
                out -> {
                    if (!ImageIO.write(picture, "png", out)) {
                        throw new IOException("no PNG encoder");
                    }
                });
    }
}
