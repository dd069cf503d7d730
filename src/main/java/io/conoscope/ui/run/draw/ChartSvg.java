package io.conoscope.ui.run.draw;

import io.conoscope.ui.run.curve.Thinning;
import io.conoscope.ui.session.run.RunStyle;

import java.util.Locale;

/// A chart as a drawing in SVG: title, axes, lines and a legend.
public final class ChartSvg {

    private static final double LEFT = 64;
    private static final double TOP = 32;
    private static final double BOTTOM = 40;
    private static final double ROW = 16;

    private final ChartPicture picture;
    private final ChartColors look;
    private final String ink;
    private final StringBuilder out = new StringBuilder();

    private ChartSvg(ChartPicture picture, ChartColors look, int ink) {
        this.picture = picture;
        this.look = look;
        this.ink = hex(ink);
    }

    /// The whole file.
    ///
    /// @param title above the chart
    /// @param axis  name of the axis below
    /// @param ink   `0xRRGGBB` of the words
    public static String of(
            String title, String axis, ChartPicture picture, ChartColors look, int ink) {
        return new ChartSvg(picture, look, ink).write(title, axis);
    }

    private String write(String title, String axis) {
        double width = LEFT + picture.x().to() + 16;
        double height = TOP + picture.y().from() + BOTTOM + ROW * picture.lines().size() + 8;
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\"", width, height);
        add(" viewBox=\"0 0 %s %s\" font-family=\"sans-serif\" font-size=\"11\">%n", width, height);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>%n", hex(look.surface()));
        text(LEFT, 18, "start", title, " font-size=\"13\" font-weight=\"bold\"");
        axes(axis);
        add(
                "<clipPath id=\"inside\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>%n",
                LEFT, TOP, picture.x().to(), picture.y().from());
        add("<g clip-path=\"url(#inside)\" fill=\"none\" stroke-linejoin=\"round\">%n");
        for (var line : picture.lines()) {
            if (!line.raw().equals(line.smooth())) {
                var style = line.run().style();
                path(
                        Thinning.polyline(line.raw(), picture.x(), picture.y()),
                        look.pale(style.color()),
                        1,
                        0);
            }
        }
        for (var line : picture.lines()) {
            var style = line.run().style();
            path(
                    Thinning.polyline(line.smooth(), picture.x(), picture.y()),
                    look.run(style.color()),
                    1.6,
                    style.dash());
        }
        add("</g>%n");
        legend(TOP + picture.y().from() + BOTTOM + 8);
        add("</svg>%n");
        return out.toString();
    }

    private void axes(String axis) {
        double bottom = TOP + picture.y().from();
        var ys = picture.yTicks();
        for (int i = 0; i < ys.values().length; i++) {
            double y = TOP + picture.y().pixel(ys.values()[i]);
            rule(LEFT, y, LEFT + picture.x().to(), y);
            text(LEFT - 6, y + 4, "end", ys.labels()[i], "");
        }
        var xs = picture.xTicks();
        for (int i = 0; i < xs.values().length; i++) {
            double x = LEFT + picture.x().pixel(xs.values()[i]);
            rule(x, TOP, x, bottom);
            text(x, bottom + 15, "middle", xs.labels()[i], "");
        }
        text(LEFT + picture.x().to() / 2, bottom + 31, "middle", axis, "");
    }

    private void legend(double top) {
        double y = top;
        for (var line : picture.lines()) {
            var style = line.run().style();
            add(
                    "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"3\"%s/>%n",
                    LEFT, y, LEFT + 24, y, hex(look.run(style.color())), dashes(style.dash()));
            text(LEFT + 32, y + 4, "start", line.run().name(), "");
            y += ROW;
        }
    }

    private void rule(double x0, double y0, double x1, double y1) {
        add(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>%n",
                x0, y0, x1, y1, hex(look.grid()));
    }

    private void path(float[] xy, int color, double thick, int dash) {
        var points = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i + 1 < xy.length; i += 2) {
            if (Float.isNaN(xy[i])) {
                pen = false;
                continue;
            }
            points.append(pen ? 'L' : 'M')
                    .append(String.format(Locale.ROOT, "%.2f ", xy[i] + LEFT))
                    .append(String.format(Locale.ROOT, "%.2f", xy[i + 1] + TOP));
            pen = true;
        }
        if (!points.isEmpty()) {
            add(
                    "<path d=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>%n",
                    points, hex(color), thick, dashes(dash));
        }
    }

    private void text(double x, double y, String anchor, String words, String more) {
        add(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>%n",
                x, y, anchor, ink, more, escaped(words));
    }

    private void add(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern.replace("%n", "\n"), values));
    }

    private static String dashes(int dash) {
        var pattern = RunStyle.pattern(dash);
        var each = pattern.stream().map(part -> Long.toString(Math.round(part))).toList();
        return each.isEmpty() ? "" : " stroke-dasharray=\"" + String.join(" ", each) + '"';
    }

    private static String hex(int color) {
        return String.format(Locale.ROOT, "#%06x", color & 0xFFFFFF);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
