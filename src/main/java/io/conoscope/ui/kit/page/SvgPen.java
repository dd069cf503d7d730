package io.conoscope.ui.kit.page;

import static io.conoscope.ui.kit.draw.SvgMarks.hex;

import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.draw.SvgMarks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Writes a page as SVG. The marks of a layout are vectors, or, where there are more than
/// [SvgMarks#MOST], one picture of twice the size among vector words.
final class SvgPen implements PagePen {

    private static final double RASTER_SCALE = 2;

    private final StringBuilder out = new StringBuilder();
    private int parts;

    SvgPen(double width, double height, int ground, String title, String caption) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%s\" height=\"%s\""
                        + " viewBox=\"0 0 %s %s\" font-family=\"sans-serif\">\n",
                number(width), number(height), number(width), number(height));
        add("<title>%s</title>\n<desc>%s</desc>\n", escaped(title), escaped(caption));
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n", hex(ground));
    }

    /// The whole file; nothing is written afterwards.
    String done() {
        return out.append("</svg>\n").toString();
    }

    @Override
    public void words(String words, double x, double y, Lettering type) {
        text(words, "x=\"" + number(x) + "\" y=\"" + number(y) + '"', type);
    }

    @Override
    public void upwards(String words, double x, double y, Lettering type) {
        text(
                words,
                "transform=\"translate(%s %s) rotate(-90)\"".formatted(number(x), number(y)),
                type);
    }

    @Override
    public void haloed(PageMark.Words words, double x, double y) {
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"bold\""
                        + " text-anchor=\"middle\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\""
                        + " stroke-linejoin=\"round\" paint-order=\"stroke\">%s</text>\n",
                number(x),
                number(y),
                number(words.size()),
                hex(words.color()),
                hex(words.halo()),
                number(6),
                escaped(words.words()));
    }

    @Override
    public void picture(PageMark.Picture it, double x, double y) {
        add(
                "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                        + " xlink:href=\"data:image/png;base64,%s\"/>\n",
                number(x), number(y), number(it.width()), number(it.height()), png(it.picture()));
        frame(x, y, it.width(), it.height(), it.frame());
    }

    @Override
    public void outline(PageMark.Outline outline, double x, double y) {
        var path = new StringBuilder();
        var corners = outline.corners();
        for (int i = 0; i + 1 < corners.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(number(corners[i]))
                    .append(' ')
                    .append(number(corners[i + 1]));
        }
        add(
                "<g transform=\"translate(%s %s)\" clip-path=\"url(#part%d)\"><path d=\"%s%s\""
                        + " fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/></g>\n",
                number(x),
                number(y),
                parts - 1,
                path,
                outline.closed() ? "Z" : "",
                outline.filled() ? hex(outline.color()) : "none",
                hex(outline.color()),
                number(outline.width()));
    }

    private void text(String words, String where, Lettering type) {
        add(
                "<text %s font-size=\"%s\"%s text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
                where,
                number(type.size()),
                type.bold() ? " font-weight=\"bold\"" : "",
                type.anchor().name().toLowerCase(Locale.ROOT),
                hex(type.color()),
                escaped(words));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, int color, double width) {
        add(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>\n",
                number(fromX), number(fromY), number(toX), number(toY), hex(color), number(width));
    }

    @Override
    public void frame(double x, double y, double width, double height, int color) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\" stroke=\"%s\"/>\n",
                number(x), number(y), number(width), number(height), hex(color));
    }

    @Override
    public void disc(double x, double y, double radius, int color) {
        add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>\n",
                number(x), number(y), number(radius), hex(color));
    }

    @Override
    public void diamond(double x, double y, double radius, int color) {
        var reach = number(radius);
        add(
                "<path d=\"M%s %sl%s-%sl%s %sl-%s %sz\" fill=\"%s\"/>\n",
                number(x - radius),
                number(y),
                reach,
                reach,
                reach,
                reach,
                reach,
                reach,
                hex(color));
    }

    @Override
    public void drawing(Drawing drawing, double x, double y) {
        var camera = drawing.camera();
        var id = "part" + parts++;
        add(
                "<clipPath id=\"%s\"><rect width=\"%s\" height=\"%s\"/></clipPath>\n",
                id, number(camera.width()), number(camera.height()));
        add(
                "<g transform=\"translate(%s %s)\" clip-path=\"url(#%s)\">\n",
                number(x), number(y), id);
        if (SvgMarks.suits(drawing)) {
            SvgMarks.write(drawing, out);
        } else {
            add(
                    "<image width=\"%s\" height=\"%s\" xlink:href=\"data:image/png;base64,%s\"/>\n",
                    number(camera.width()), number(camera.height()), png(drawing));
        }
        out.append("</g>\n");
    }

    private static String png(Drawing drawing) {
        var camera = drawing.camera();
        var pen =
                new PixelPen(
                        camera.width(), camera.height(), RASTER_SCALE, drawing.palette().canvas());
        pen.drawing(drawing, 0, 0);
        return png(pen.done());
    }

    private static String png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private void add(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values));
    }

    private static String number(double value) {
        return SvgMarks.number(value, 2);
    }

    /// As text of an element: what XML 1.0 has no sign for is left out.
    private static String escaped(String words) {
        var clean = new StringBuilder();
        words.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c))
                .forEach(clean::appendCodePoint);
        return clean.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
