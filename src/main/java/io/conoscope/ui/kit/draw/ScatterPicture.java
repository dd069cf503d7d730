package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.world.Ticks;

import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/// A view as a picture for a file: the drawing under a title line that says of what it is, with the
/// axes' names and round numbers where they mean something. Immutable; drawn without a display, on
/// any thread.
///
/// @param drawing what is shown
/// @param title   corpus, split, model, numbers, method
/// @param axisX   what x means, or null
/// @param axisY   what y means, or null
/// @param ink     `0xRRGGBB` of the words
/// @param legend  what the marks mean
public record ScatterPicture(
        Drawing drawing,
        String title,
        @Nullable String axisX,
        @Nullable String axisY,
        int ink,
        Legend legend) {

    /// What the marks mean.
    ///
    /// @param image beside a disc
    /// @param text  beside a diamond
    public record Legend(String image, String text) {}

    private static final int LEGEND_ROW = 18;
    private static final int MARK = 9;

    private static final int TITLE_HEIGHT = 40;
    private static final int INSET = 16;
    private static final int PIXELS_PER_TICK = 110;

    /// Beside the name of y, and above that of x; no number comes nearer to the corner.
    private static final int TICKS_LEFT = 62;

    private static final int TICKS_BELOW = 32;

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
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        graphics.setColor(new Color(ink));
        legend(graphics);
        words(graphics);
        graphics.dispose();
        return picture;
    }

    /// Puts drawn pictures of one height beside each other.
    ///
    /// @param parts at least one, from the left
    public static BufferedImage beside(List<BufferedImage> parts) {
        int wide = parts.stream().mapToInt(BufferedImage::getWidth).sum();
        int high = parts.stream().mapToInt(BufferedImage::getHeight).max().orElse(1);
        var whole = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var graphics = whole.createGraphics();
        int x = 0;
        for (var part : parts) {
            graphics.drawImage(part, x, 0, null);
            x += part.getWidth();
        }
        graphics.dispose();
        return whole;
    }

    /// In the upper right corner, on the ground of the picture.
    private void legend(Graphics2D graphics) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        var metrics = graphics.getFontMetrics();
        int wide = Math.max(metrics.stringWidth(legend.image), metrics.stringWidth(legend.text));
        int left = (int) drawing.camera().width() - INSET - wide;
        int y = TITLE_HEIGHT + INSET;
        graphics.setColor(new Color(drawing.palette().canvas()));
        graphics.fillRect(left - 24, y - 4, wide + 28, 2 * LEGEND_ROW + 4);
        int x = left - 16;
        graphics.setColor(new Color(drawing.palette().image()));
        graphics.fillOval(x, y, MARK, MARK);
        graphics.setColor(new Color(drawing.palette().text()));
        int lower = y + LEGEND_ROW;
        int half = MARK / 2 + 1;
        graphics.fillPolygon(
                new int[] {x + half, x + 2 * half, x + half, x},
                new int[] {lower - 1, lower - 1 + half, lower - 1 + 2 * half, lower - 1 + half},
                4);
        graphics.setColor(new Color(ink));
        graphics.drawString(legend.image, left, y + MARK);
        graphics.drawString(legend.text, left, lower + MARK);
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
            across(graphics);
        }
        if (axisY != null) {
            up(graphics);
            int length = graphics.getFontMetrics().stringWidth(axisY);
            double centre = TITLE_HEIGHT + drawing.camera().height() / 2;
            graphics.rotate(-Math.PI / 2);
            graphics.drawString(axisY, (float) (-centre - length / 2.0), INSET + 8f);
        }
    }

    private void across(Graphics2D graphics) {
        var camera = drawing.camera();
        var view = camera.view();
        var ticks = Ticks.within(view.minX(), view.maxX(), wanted(camera.width()));
        for (int i = 0; i < ticks.count(); i++) {
            var number = NumberText.fixed(ticks.at(i), ticks.decimals());
            double half = graphics.getFontMetrics().stringWidth(number) / 2.0;
            double x = camera.screenX(ticks.at(i));
            if (x - half > TICKS_LEFT && x + half < camera.width() - INSET) {
                double y = TITLE_HEIGHT + camera.height() - TICKS_BELOW;
                graphics.drawString(number, (float) (x - half), (float) y);
            }
        }
    }

    private void up(Graphics2D graphics) {
        var camera = drawing.camera();
        var view = camera.view();
        var ticks = Ticks.within(view.minY(), view.maxY(), wanted(camera.height()));
        for (int i = 0; i < ticks.count(); i++) {
            var number = NumberText.fixed(ticks.at(i), ticks.decimals());
            int width = graphics.getFontMetrics().stringWidth(number);
            double y = camera.screenY(ticks.at(i));
            if (y > INSET && y < camera.height() - 2 * TICKS_BELOW) {
                graphics.drawString(number, TICKS_LEFT - width, (float) (TITLE_HEIGHT + y + 4));
            }
        }
    }

    private static int wanted(double pixels) {
        return (int) Math.max(3, pixels / PIXELS_PER_TICK);
    }
}
