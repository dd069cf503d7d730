package io.conoscope.ui.lab.cone.plot;

import javafx.scene.paint.Color;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws a chart's marks into files: pixels or SVG, on any thread.
///
/// @param marks  of the chart
/// @param size   of the chart
/// @param title  above it
/// @param colors of the tokens that the marks name, and of `-cs-panel` and `-cs-ink`
public record MarksPaper(
        List<Mark> marks, ChartAxes.Size size, String title, Map<String, Color> colors) {

    private static final double HEAD = 30;
    private static final double MARGIN = 12;

    /// @param scale pixels of the picture a pixel of the chart, above 0
    public BufferedImage picture(double scale) {
        var picture =
                new BufferedImage(
                        (int) Math.ceil(width() * scale),
                        (int) Math.ceil(height() * scale),
                        BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.scale(scale, scale);
        pen.setColor(awt("-cs-panel"));
        pen.fill(new java.awt.geom.Rectangle2D.Double(0, 0, width(), height()));
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        write(pen, new Mark.Words(title, MARGIN, HEAD - 10, 0, true, "-cs-ink"), 13);
        pen.translate(MARGIN, HEAD);
        marks.forEach(mark -> draw(pen, mark));
        pen.dispose();
        return picture;
    }

    /// The same as SVG.
    public String svg() {
        var out = new StringBuilder();
        out.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.0f\""
                                + " height=\"%2$.0f\" viewBox=\"0 0 %1$.0f %2$.0f\""
                                + " font-family=\"sans-serif\">\n",
                        width(),
                        height()));
        out.append(
                String.format(
                        Locale.ROOT,
                        "<rect width=\"%.0f\" height=\"%.0f\" fill=\"%s\"/>\n",
                        width(),
                        height(),
                        hex("-cs-panel")));
        out.append(text(new Mark.Words(title, MARGIN, HEAD - 10, 0, true, "-cs-ink"), 13));
        out.append(
                String.format(Locale.ROOT, "<g transform=\"translate(%s %s)\">\n", MARGIN, HEAD));
        marks.forEach(mark -> out.append(element(mark)));
        return out.append("</g>\n</svg>\n").toString();
    }

    private double width() {
        return size.width() + 2 * MARGIN;
    }

    private double height() {
        return size.height() + HEAD + MARGIN;
    }

    private void draw(Graphics2D pen, Mark mark) {
        pen.setColor(awt(mark.token()));
        switch (mark) {
            case Mark.Stroke stroke -> {
                pen.setStroke(stroke(stroke));
                pen.draw(path(stroke.xy(), false));
            }
            case Mark.Area area -> {
                var before = pen.getComposite();
                pen.setComposite(
                        AlphaComposite.getInstance(
                                AlphaComposite.SRC_OVER, (float) Mark.Area.OPACITY));
                pen.fill(path(area.xy(), true));
                pen.setComposite(before);
            }
            case Mark.Dots dots -> {
                for (int i = 0; i < dots.xy().length; i += 2) {
                    pen.fill(dot(dots, i));
                }
            }
            case Mark.Words words -> write(pen, words, ChartAxes.TYPE * size.larger());
        }
    }

    private static BasicStroke stroke(Mark.Stroke stroke) {
        float width = (float) stroke.width();
        return stroke.dashed()
                ? new BasicStroke(
                        width,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {6, 4},
                        0)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private static java.awt.Shape dot(Mark.Dots dots, int at) {
        double x = dots.xy()[at];
        double y = dots.xy()[at + 1];
        double r = dots.radius();
        return dots.diamonds()
                ? path(new double[] {x - r, y, x, y - r, x + r, y, x, y + r}, true)
                : new java.awt.geom.Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private static Path2D path(double[] xy, boolean closed) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private void write(Graphics2D pen, Mark.Words words, double type) {
        pen.setColor(awt(words.token()));
        pen.setFont(
                new Font(Font.SANS_SERIF, words.bold() ? Font.BOLD : Font.PLAIN, 1)
                        .deriveFont((float) type));
        double wide = pen.getFontMetrics().getStringBounds(words.words(), pen).getWidth();
        pen.drawString(
                words.words(), (float) (words.x() - words.anchor() * wide), (float) words.y());
    }

    private String element(Mark mark) {
        var color = hex(mark.token());
        return switch (mark) {
            case Mark.Stroke stroke ->
                    String.format(
                            Locale.ROOT,
                            "<path d=\"%s\" fill=\"none\" stroke=\"%s\""
                                    + " stroke-width=\"%.2f\"%s/>\n",
                            points(stroke.xy()),
                            color,
                            stroke.width(),
                            stroke.dashed() ? " stroke-dasharray=\"6 4\"" : "");
            case Mark.Area area ->
                    String.format(
                            Locale.ROOT,
                            "<path d=\"%sZ\" fill=\"%s\" fill-opacity=\"%.2f\"/>\n",
                            points(area.xy()),
                            color,
                            Mark.Area.OPACITY);
            case Mark.Dots dots -> dots(dots, color);
            case Mark.Words words -> text(words, ChartAxes.TYPE * size.larger());
        };
    }

    private static String dots(Mark.Dots dots, String color) {
        var all = new StringBuilder();
        double r = dots.radius();
        for (int i = 0; i < dots.xy().length; i += 2) {
            double x = dots.xy()[i];
            double y = dots.xy()[i + 1];
            all.append(
                    dots.diamonds()
                            ? "<path d=\"%sZ\" fill=\"%s\"/>\n"
                                    .formatted(
                                            points(
                                                    new double[] {
                                                        x - r, y, x, y - r, x + r, y, x, y + r
                                                    }),
                                            color)
                            : String.format(
                                    Locale.ROOT,
                                    "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" fill=\"%s\"/>\n",
                                    x,
                                    y,
                                    r,
                                    color));
        }
        return all.toString();
    }

    private String text(Mark.Words words, double type) {
        var anchor = words.anchor() == 0 ? "start" : words.anchor() == 1 ? "end" : "middle";
        var escaped = words.words().replace("&", "&amp;").replace("<", "&lt;");
        return String.format(
                Locale.ROOT,
                "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" font-size=\"%.1f\"%s"
                        + " fill=\"%s\">%s</text>\n",
                words.x(),
                words.y(),
                anchor,
                type,
                words.bold() ? " font-weight=\"bold\"" : "",
                hex(words.token()),
                escaped);
    }

    private static String points(double[] xy) {
        var text = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            text.append(i == 0 ? 'M' : 'L');
            text.append(String.format(Locale.ROOT, "%.2f %.2f", xy[i], xy[i + 1]));
        }
        return text.toString();
    }

    private Color color(String token) {
        var color = colors.get(token);
        if (color == null) {
            throw new IllegalArgumentException(token + " is not among " + colors.keySet());
        }
        return color;
    }

    private java.awt.Color awt(String token) {
        var color = color(token);
        return new java.awt.Color(
                (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
    }

    private String hex(String token) {
        var color = color(token);
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(255 * color.getRed()),
                Math.round(255 * color.getGreen()),
                Math.round(255 * color.getBlue()));
    }
}
