package io.conoscope.ui.kit.page;

import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.draw.Pixels;
import io.conoscope.ui.kit.draw.Rasterizer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws a page into pixels.
final class PixelPen implements PagePen {

    private static final float HALO = 3;

    private final BufferedImage picture;
    private final Graphics2D graphics;
    private final double scale;

    /// Where the last drawing stands.
    private Rectangle2D part = new Rectangle2D.Double();

    /// @param scale pixels of the picture a logical pixel, above 0
    PixelPen(double width, double height, double scale, int ground) {
        this.scale = scale;
        this.picture =
                new BufferedImage(
                        (int) Math.ceil(width * scale),
                        (int) Math.ceil(height * scale),
                        BufferedImage.TYPE_INT_RGB);
        this.graphics = picture.createGraphics();
        graphics.setColor(new Color(ground & 0xFFFFFF));
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
    }

    /// The picture; nothing is drawn afterwards.
    BufferedImage done() {
        graphics.dispose();
        return picture;
    }

    @Override
    public void words(String words, double x, double y, Lettering type) {
        graphics.setFont(font(type));
        graphics.setColor(new Color(type.color() & 0xFFFFFF));
        graphics.drawString(words, (float) (x - before(words, type)), (float) y);
    }

    @Override
    public void upwards(String words, double x, double y, Lettering type) {
        var saved = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(-Math.PI / 2);
        words(words, 0, 0, type);
        graphics.setTransform(saved);
    }

    @Override
    public void haloed(PageMark.Words words, double x, double y) {
        var type = new Lettering(words.size(), true, words.color(), Anchor.MIDDLE);
        var outline =
                font(type)
                        .createGlyphVector(graphics.getFontRenderContext(), words.words())
                        .getOutline((float) (x - before(words.words(), type)), (float) y);
        graphics.setColor(new Color(words.halo() & 0xFFFFFF));
        graphics.setStroke(
                new BasicStroke(2 * HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        words(words.words(), x, y, type);
    }

    @Override
    public void picture(PageMark.Picture it, double x, double y) {
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(it.width() / it.picture().getWidth(), it.height() / it.picture().getHeight());
        graphics.drawImage(it.picture(), place, null);
        frame(x, y, it.width(), it.height(), it.frame());
    }

    @Override
    public void outline(PageMark.Outline outline, double x, double y) {
        var path = new Path2D.Double();
        var corners = outline.corners();
        path.moveTo(x + corners[0], y + corners[1]);
        for (int i = 2; i + 1 < corners.length; i += 2) {
            path.lineTo(x + corners[i], y + corners[i + 1]);
        }
        if (outline.closed()) {
            path.closePath();
        }
        var whole = graphics.getClip();
        graphics.clip(part);
        graphics.setColor(new Color(outline.color() & 0xFFFFFF));
        graphics.setStroke(
                new BasicStroke(
                        (float) outline.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        if (outline.filled()) {
            graphics.fill(path);
        }
        graphics.draw(path);
        graphics.setClip(whole);
    }

    private static Font font(Lettering type) {
        return new Font(Font.SANS_SERIF, type.bold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) type.size());
    }

    private static double before(String words, Lettering type) {
        return switch (type.anchor()) {
            case START -> 0;
            case MIDDLE -> PageWords.width(words, type.size()) / 2;
            case END -> PageWords.width(words, type.size());
        };
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, int color, double width) {
        graphics.setColor(new Color(color & 0xFFFFFF));
        graphics.setStroke(new BasicStroke((float) width));
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    @Override
    public void frame(double x, double y, double width, double height, int color) {
        graphics.setColor(new Color(color & 0xFFFFFF));
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void disc(double x, double y, double radius, int color) {
        graphics.setColor(new Color(color & 0xFFFFFF));
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void diamond(double x, double y, double radius, int color) {
        var path = new Path2D.Double();
        path.moveTo(x - radius, y);
        path.lineTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.closePath();
        graphics.setColor(new Color(color & 0xFFFFFF));
        graphics.fill(path);
    }

    @Override
    public void drawing(Drawing drawing, double x, double y) {
        int width = (int) Math.ceil(drawing.camera().width() * scale);
        int height = (int) Math.ceil(drawing.camera().height() * scale);
        part = new Rectangle2D.Double(x, y, drawing.camera().width(), drawing.camera().height());
        var pixels = Pixels.of(width, height);
        new Rasterizer().draw(pixels, drawing, scale, Rasterizer.ALL_LINES);
        int left = (int) Math.round(x * scale);
        int top = (int) Math.round(y * scale);
        int wide = Math.min(width, picture.getWidth() - left);
        int high = Math.min(height, picture.getHeight() - top);
        picture.setRGB(left, top, wide, high, pixels.argb(), 0, width);
    }
}
