package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.ScatterPoints;

import java.util.Locale;

/// A drawing as vector marks in SVG: a line a pair, a disc an image, a diamond a text. What lies
/// outside the view is left out. Looks as [Rasterizer] draws it, except for its density.
public final class SvgMarks {

    /// The most marks that are written one by one: about 1 MB.
    public static final int MOST = 20_000;

    /// The most lines that are written one by one: about 1.5 MB.
    private static final int MOST_LINES = 30_000;

    private final Drawing drawing;
    private final ScatterPoints points;
    private final Camera camera;
    private final StringBuilder out;
    private final double radius;
    private final boolean dimmed;

    private SvgMarks(Drawing drawing, StringBuilder out) {
        this.drawing = drawing;
        this.points = drawing.points();
        this.camera = drawing.camera();
        this.out = out;
        this.radius = MarkSize.radius(points.size(), camera, points.box());
        this.dimmed = !drawing.emphasis().isEmpty();
    }

    /// Whether the drawing has few enough marks in view for a file of a sensible size.
    public static boolean suits(Drawing drawing) {
        var marks = new SvgMarks(drawing, new StringBuilder());
        int count = 0;
        for (int point = 0; point < marks.points.size(); point++) {
            count += marks.isDrawn(point) ? 1 : 0;
        }
        return count <= MOST && marks.visibleLines() <= MOST_LINES;
    }

    /// Writes the elements; the upper left corner of the view is at (0, 0).
    public static void write(Drawing drawing, StringBuilder out) {
        var marks = new SvgMarks(drawing, out);
        marks.lines();
        marks.points();
        marks.emphasis();
    }

    private int visibleLines() {
        int count = 0;
        for (int pair = 0; drawing.shown().pairLines() && pair < points.pairs().size(); pair++) {
            count += crosses(pair) ? 1 : 0;
        }
        return count;
    }

    private void lines() {
        if (!drawing.shown().pairLines()) {
            return;
        }
        var palette = drawing.palette();
        double alpha = MarkSize.lineAlpha(points.pairs().size()) * (dimmed ? 0.35 : 1);
        add(
                "<g opacity=\"%s\" stroke=\"%s\" stroke-opacity=\"%s\" fill=\"none\">\n",
                LinePass.DENSEST, hex(palette.pair()), number(alpha / LinePass.DENSEST, 4));
        for (int pair = 0; pair < points.pairs().size(); pair++) {
            line(pair);
        }
        out.append("</g>\n");
    }

    private void line(int pair) {
        if (crosses(pair)) {
            int image = image(pair);
            int text = text(pair);
            out.append("<path d=\"M")
                    .append(number(x(image)))
                    .append(' ')
                    .append(number(y(image)))
                    .append('L')
                    .append(number(x(text)))
                    .append(' ')
                    .append(number(y(text)))
                    .append("\"/>\n");
        }
    }

    private void points() {
        var palette = drawing.palette();
        group(PointPass.ink(palette.text(), palette, radius, dimmed));
        for (int text = points.images(); text < points.size(); text++) {
            mark(text, radius);
        }
        out.append("</g>\n");
        group(PointPass.ink(palette.image(), palette, radius, dimmed));
        for (int image = 0; image < points.images(); image++) {
            mark(image, radius);
        }
        out.append("</g>\n");
    }

    private void emphasis() {
        if (!dimmed) {
            return;
        }
        var emphasis = drawing.emphasis();
        var palette = drawing.palette();
        if (drawing.shown().pairLines()) {
            double alpha = EmphasisPass.lineAlpha(emphasis.pairs().length);
            add(
                    "<g stroke=\"%s\" stroke-width=\"1.4\" stroke-opacity=\"%s\" fill=\"none\">\n",
                    hex(palette.selection()), number(alpha, 4));
            for (int pair : emphasis.pairs()) {
                line(pair);
            }
            out.append("</g>\n");
        }
        marks(emphasis.related(), Math.max(radius * 1.25, 3.5), palette.canvas(), 1.2);
        marks(emphasis.selected(), Math.max(radius * 1.5, 4.5), palette.selection(), 2.5);
    }

    private void marks(int[] chosen, double size, int rim, double width) {
        for (int point : chosen) {
            var palette = drawing.palette();
            int color = points.isImage(point) ? palette.image() : palette.text();
            group(new MarkShading(color, 1, rim, 1, width));
            mark(point, size);
            out.append("</g>\n");
        }
    }

    private void group(MarkShading ink) {
        add("<g fill=\"%s\" fill-opacity=\"%s\"", hex(ink.fill()), number(ink.alpha(), 2));
        if (ink.halo() > 0) {
            add(
                    " stroke=\"%s\" stroke-opacity=\"%s\" stroke-width=\"%s\"",
                    hex(ink.rim()), number(ink.rimAlpha(), 2), number(ink.halo()));
        }
        out.append(">\n");
    }

    private void mark(int point, double size) {
        if (!isDrawn(point)) {
            return;
        }
        if (points.isImage(point)) {
            out.append("<circle cx=\"")
                    .append(number(x(point)))
                    .append("\" cy=\"")
                    .append(number(y(point)))
                    .append("\" r=\"")
                    .append(number(size))
                    .append("\"/>\n");
            return;
        }
        var reach = number(size * Math.sqrt(Math.PI / 2));
        out.append("<path d=\"M")
                .append(number(x(point) - size * Math.sqrt(Math.PI / 2)))
                .append(' ')
                .append(number(y(point)));
        for (var step : new String[] {"l%s-%s", "l%s %s", "l-%s %s"}) {
            out.append(step.formatted(reach, reach));
        }
        out.append("z\"/>\n");
    }

    /// Whether a point's kind shows and it is in view, a part of it at least.
    private boolean isDrawn(int point) {
        double around = 2 * radius + 8;
        double x = x(point);
        double y = y(point);
        return drawing.shown().point(points.isImage(point))
                && x > -around
                && y > -around
                && x < camera.width() + around
                && y < camera.height() + around;
    }

    /// Whether a line may be in view: the box around it is, and both its ends are finite.
    private boolean crosses(int pair) {
        int image = image(pair);
        int text = text(pair);
        return Math.min(x(image), x(text)) < camera.width()
                && Math.max(x(image), x(text)) > 0
                && Math.min(y(image), y(text)) < camera.height()
                && Math.max(y(image), y(text)) > 0
                && Double.isFinite(x(image) + y(image) + x(text) + y(text));
    }

    private int image(int pair) {
        return points.pairs().image()[pair];
    }

    private int text(int pair) {
        return points.images() + points.pairs().text()[pair];
    }

    private double x(int point) {
        return camera.screenX(points.x(point));
    }

    private double y(int point) {
        return camera.screenY(points.y(point));
    }

    private void add(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values));
    }

    private static String number(double value) {
        return number(value, 2);
    }

    /// A number as SVG takes it, without the digits that say nothing.
    ///
    /// @param decimals the most after the point
    public static String number(double value, int decimals) {
        double power = Math.pow(10, decimals);
        double rounded = Math.rint(value * power) / power;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
                ? Long.toString((long) rounded)
                : new java.math.BigDecimal(Double.toString(rounded)).toPlainString();
    }

    /// A colour as SVG takes it: `#0072b2`.
    ///
    /// @param color `0xRRGGBB`; more is passed over
    public static String hex(int color) {
        return String.format(Locale.ROOT, "#%06x", color & 0xFFFFFF);
    }
}
