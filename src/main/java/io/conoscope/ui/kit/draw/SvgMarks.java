package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.line.CosineRamp;
import io.conoscope.ui.kit.line.LineBundles;
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
    private final LinePass lines;

    private SvgMarks(Drawing drawing, StringBuilder out) {
        this.drawing = drawing;
        this.points = drawing.points();
        this.camera = drawing.camera();
        this.out = out;
        this.radius = MarkSize.radius(drawing);
        this.lines = new LinePass();
        this.dimmed = !drawing.emphasis().isEmpty();
    }

    /// Whether the drawing has few enough marks in view for a file of a sensible size, and is none
    /// of density.
    public static boolean suits(Drawing drawing) {
        if (DensityPass.suits(drawing, drawing.camera())) {
            return false;
        }
        var marks = new SvgMarks(drawing, new StringBuilder());
        int count = 0;
        for (int point = 0; point < marks.points.size(); point++) {
            count += marks.isDrawn(point) || marks.isContext(point) ? 1 : 0;
        }
        return count <= MOST && marks.visibleLines() <= MOST_LINES;
    }

    /// Writes the elements; the upper left corner of the view is at (0, 0).
    public static void write(Drawing drawing, StringBuilder out) {
        var marks = new SvgMarks(drawing, out);
        marks.lines();
        marks.context();
        marks.points();
        marks.contours();
        marks.emphasis();
    }

    private int visibleLines() {
        int count = 0;
        for (int pair : lines.pairs(drawing)) {
            count += crosses(pair) ? 1 : 0;
        }
        return count;
    }

    private void lines() {
        var pairs = lines.pairs(drawing);
        if (pairs.length == 0) {
            return;
        }
        var palette = drawing.palette();
        var style = drawing.look().style();
        double alpha =
                Math.min(
                        MarkSize.lineAlpha(pairs.length)
                                * style.lineOpacity()
                                * (dimmed ? 0.35 : 1),
                        LinePass.DENSEST);
        add(
                "<g opacity=\"%s\" stroke=\"%s\" stroke-opacity=\"%s\" stroke-width=\"%s\""
                        + " fill=\"none\">\n",
                LinePass.DENSEST,
                hex(palette.pair()),
                number(alpha / LinePass.DENSEST, 4),
                number(style.lineSize()));
        var bundles = drawing.pairs().bundles();
        if (bundles == null) {
            for (int pair : pairs) {
                line(pair, stroke(pair));
            }
        } else {
            bundled(bundles);
        }
        out.append("</g>\n");
    }

    /// The attribute of a line's colour; empty where all have one.
    private String stroke(int pair) {
        var cosines = drawing.pairs().cosines();
        if (!drawing.pairs().isColored() || cosines == null) {
            return "";
        }
        int canvas = drawing.palette().canvas();
        return " stroke=\"" + hex(CosineRamp.on(canvas)[cosines.step(pair)]) + '"';
    }

    private void bundled(LineBundles bundles) {
        var xy = bundles.xy();
        for (int path = 0; path < bundles.pairs().length; path++) {
            int pair = bundles.pairs()[path];
            if (crosses(pair)) {
                out.append("<path").append(stroke(pair)).append(" d=\"");
                for (int place = 0; place <= bundles.pieces(); place++) {
                    int at = bundles.start(path) + 2 * place;
                    out.append(place == 0 ? 'M' : 'L')
                            .append(number(camera.screenX(xy[at])))
                            .append(' ')
                            .append(number(camera.screenY(xy[at + 1])));
                }
                out.append("\"/>\n");
            }
        }
    }

    /// @param stroke its own colour as an attribute, or nothing
    private void line(int pair, String stroke) {
        if (crosses(pair)) {
            int image = image(pair);
            int text = text(pair);
            out.append("<path")
                    .append(stroke)
                    .append(" d=\"M")
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

    /// What the filter leaves out.
    private void context() {
        if (drawing.hasContext()) {
            group(PointPass.contextInk(drawing));
            for (int point = points.size() - 1; point >= 0; point--) {
                if (isContext(point)) {
                    mark(point, radius * 0.85, "");
                }
            }
            out.append("</g>\n");
        }
    }

    private void points() {
        var palette = drawing.palette();
        group(PointPass.ink(palette.text(), drawing, radius, dimmed));
        for (int text = points.images(); text < points.size(); text++) {
            point(text);
        }
        out.append("</g>\n");
        group(PointPass.ink(palette.image(), drawing, radius, dimmed));
        for (int image = 0; image < points.images(); image++) {
            point(image);
        }
        out.append("</g>\n");
    }

    private void point(int point) {
        if (isDrawn(point)) {
            int color = drawing.colorOf(point);
            int canvas = drawing.palette().canvas();
            mark(
                    point,
                    radius,
                    drawing.look().colors() == null
                            ? ""
                            : fill(dimmed ? PointPass.faded(color, canvas) : color));
        }
    }

    private static String fill(int color) {
        return " fill=\"" + hex(color) + '"';
    }

    private void contours() {
        for (var line : drawing.contours().lines()) {
            if (drawing.shown().point(line.image())) {
                add(
                        "<path fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" d=\"",
                        hex(ContourPass.color(drawing, line.image())));
                var pieces = line.pieces();
                for (int at = 0; at < pieces.length; at += 2) {
                    out.append(at % 4 == 0 ? 'M' : 'L')
                            .append(number(camera.screenX(pieces[at])))
                            .append(' ')
                            .append(number(camera.screenY(pieces[at + 1])));
                }
                out.append("\"/>\n");
            }
        }
    }

    private void emphasis() {
        if (!dimmed) {
            return;
        }
        var emphasis = drawing.emphasis();
        var palette = drawing.palette();
        var pairs = EmphasisPass.pairs(drawing);
        if (pairs.length > 0) {
            double alpha = EmphasisPass.lineAlpha(pairs.length);
            add(
                    "<g stroke=\"%s\" stroke-width=\"%s\" stroke-opacity=\"%s\" fill=\"none\">\n",
                    hex(palette.selection()),
                    number(1.4 * drawing.look().style().lineSize()),
                    number(alpha, 4));
            for (int pair : pairs) {
                line(pair, "");
            }
            out.append("</g>\n");
        }
        if (emphasis.selected().length + emphasis.related().length > EmphasisPass.FEW) {
            marks(emphasis.related(), Math.max(radius, 1.3), palette.canvas(), 0);
            marks(emphasis.selected(), Math.max(radius, 1.3) * 1.15, palette.canvas(), 0);
        } else {
            double related = EmphasisPass.related(radius, 1);
            marks(emphasis.related(), related, palette.canvas(), 1.2);
            double selected = EmphasisPass.selected(radius, 1);
            marks(emphasis.selected(), selected, palette.selection(), 2.5);
        }
    }

    private void marks(int[] chosen, double size, int rim, double width) {
        group(new MarkShading(drawing.palette().image(), 1, rim, 1, width));
        for (int point : chosen) {
            if (isDrawn(point)) {
                mark(point, size, fill(drawing.colorOf(point)));
            }
        }
        out.append("</g>\n");
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

    /// @param fill its own colour as an attribute, or nothing
    private void mark(int point, double size, String fill) {
        if (points.isImage(point)) {
            out.append("<circle cx=\"")
                    .append(number(x(point)))
                    .append("\" cy=\"")
                    .append(number(y(point)))
                    .append("\" r=\"")
                    .append(number(size))
                    .append('"')
                    .append(fill)
                    .append("/>\n");
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
        out.append("z\"").append(fill).append("/>\n");
    }

    /// Whether a point is looked at and in view, a part of it at least.
    private boolean isDrawn(int point) {
        return drawing.draws(point) && isInView(point);
    }

    /// Whether a point that the filter leaves out is drawn.
    private boolean isContext(int point) {
        return drawing.hasContext()
                && !drawing.look().filter().keeps(point)
                && drawing.shown().point(points.isImage(point))
                && isInView(point);
    }

    private boolean isInView(int point) {
        double around = 2 * radius + 8;
        double x = x(point);
        double y = y(point);
        return x > -around
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
