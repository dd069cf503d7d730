package io.conoscope.ui.kit.page;

import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.draw.ScatterColors;
import io.conoscope.ui.kit.page.PagePen.Anchor;
import io.conoscope.ui.kit.page.PagePen.Lettering;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Ticks;

import java.awt.image.BufferedImage;
import java.util.List;

/// Layouts beside each other as a figure: a legend above, axes around, a caption below. Immutable;
/// drawn without a display, on any thread.
///
/// @param parts   at least one, from the left
/// @param legend  of all of them
/// @param caption lines; each is broken where the page is too narrow for it
/// @param ink     `0xRRGGBB` of words
public record ScatterPage(List<PagePart> parts, PageLegend legend, List<String> caption, int ink) {

    private static final double MARGIN = 16;
    private static final double GAP = 24;
    private static final double LEGEND = 32;
    private static final double HEADING = 24;
    private static final double AXIS_LEFT = 62;
    private static final double AXIS_BELOW = 40;
    private static final double LINE = 17;
    private static final double BODY = 12;
    private static final double TICK = 11;
    private static final double PIXELS_PER_TICK = 110;
    private static final int FEWEST = 3;
    private static final double MARK = 5;

    /// Pixels of it.
    ///
    /// @param scale pixels of the picture a logical pixel, above 0
    public BufferedImage draw(double scale) {
        var pen = new PixelPen(width(), height(), scale, colors().canvas());
        drawOn(pen);
        return pen.done();
    }

    /// The same as a file in SVG.
    ///
    /// @param title of the file
    public String svg(String title) {
        var pen =
                new SvgPen(
                        width(), height(), colors().canvas(), title, String.join(" · ", caption));
        drawOn(pen);
        return pen.done();
    }

    double width() {
        double all = 2 * MARGIN + (parts.size() - 1) * GAP;
        for (var part : parts) {
            all += left(part) + part.drawing().camera().width();
        }
        return all;
    }

    double height() {
        return bottom() + below() + LINE * lines().size() + MARGIN;
    }

    private ScatterColors colors() {
        return parts.getFirst().drawing().palette();
    }

    private int faint(double share) {
        return ScatterColors.mix(colors().canvas(), ink, share);
    }

    private static double left(PagePart part) {
        return part.hasAxes() ? AXIS_LEFT : 0;
    }

    private double top() {
        return MARGIN + LEGEND + meanings() + (hasHeadings() ? HEADING : 0);
    }

    /// What the meanings of colours take.
    private double meanings() {
        var named = legend.colors();
        return named == null ? 0 : named.height(width() - 2 * MARGIN) + GAP / 2;
    }

    private double bottom() {
        return top()
                + parts.stream().mapToDouble(p -> p.drawing().camera().height()).max().orElse(0);
    }

    private double below() {
        return (parts.stream().anyMatch(PagePart::hasAxes) ? AXIS_BELOW : 0) + MARGIN;
    }

    private boolean hasHeadings() {
        return parts.stream().anyMatch(part -> !part.heading().isEmpty());
    }

    private List<String> lines() {
        double room = width() - 2 * MARGIN;
        return caption.stream()
                .flatMap(line -> PageWords.wrapped(line, BODY, room).stream())
                .toList();
    }

    private void drawOn(PagePen pen) {
        legend(pen);
        double x = MARGIN;
        for (var part : parts) {
            x += left(part);
            part(pen, part, x);
            x += part.drawing().camera().width() + GAP;
        }
        double y = bottom() + below();
        for (var line : lines()) {
            pen.words(line, MARGIN, y + BODY, type(BODY, ink, Anchor.START));
            y += LINE;
        }
    }

    private void part(PagePen pen, PagePart part, double x) {
        var camera = part.drawing().camera();
        pen.drawing(part.drawing(), x, top());
        for (var mark : part.marks()) {
            switch (mark) {
                case PageMark.Words words -> pen.haloed(words, x + words.x(), top() + words.y());
                case PageMark.Outline it -> pen.outline(it, x, top());
                case PageMark.Picture it -> pen.picture(it, x + it.x(), top() + it.y());
            }
        }
        pen.frame(x, top(), camera.width(), camera.height(), faint(0.25));
        if (!part.heading().isEmpty()) {
            pen.words(
                    PageWords.shortened(part.heading(), BODY, camera.width()),
                    x,
                    top() - 8,
                    type(BODY, ink, Anchor.START));
        }
        if (part.axisX() != null && part.axisY() != null) {
            double middle = x + camera.width() / 2;
            double base = top() + camera.height();
            var named = type(BODY, faint(0.85), Anchor.MIDDLE);
            pen.words(part.axisX(), middle, base + 34, named);
            pen.upwards(part.axisY(), x - AXIS_LEFT + BODY + 2, top() + camera.height() / 2, named);
            ticks(pen, camera, x);
        }
    }

    private void ticks(PagePen pen, Camera camera, double x) {
        var view = camera.view();
        double base = top() + camera.height();
        var across = Ticks.within(view.minX(), view.maxX(), wanted(camera.width()));
        for (int i = 0; i < across.count(); i++) {
            double at = x + camera.screenX(across.at(i));
            pen.line(at, base, at, base + 4, faint(0.4), 1);
            pen.words(number(across, i), at, base + 16, type(TICK, faint(0.75), Anchor.MIDDLE));
        }
        var up = Ticks.within(view.minY(), view.maxY(), wanted(camera.height()));
        for (int i = 0; i < up.count(); i++) {
            double at = top() + camera.screenY(up.at(i));
            pen.line(x - 4, at, x, at, faint(0.4), 1);
            pen.words(number(up, i), x - 7, at + 4, type(TICK, faint(0.75), Anchor.END));
        }
    }

    private static int wanted(double pixels) {
        return (int) Math.max(FEWEST, pixels / PIXELS_PER_TICK);
    }

    private static String number(Ticks ticks, int i) {
        return NumberText.fixed(ticks.at(i), ticks.decimals());
    }

    private static Lettering type(double size, int color, Anchor anchor) {
        return new Lettering(size, false, color, anchor);
    }

    private void legend(PagePen pen) {
        double x = MARGIN;
        double y = MARGIN + MARK;
        var colors = colors();
        var named = legend.colors();
        if (named != null) {
            named.draw(pen, MARGIN, MARGIN + LEGEND - MARK, width() - 2 * MARGIN, ink);
        }
        if (legend.image() != null) {
            pen.disc(x + MARK, y, MARK, named == null ? colors.image() : faint(0.7));
            x = named(pen, legend.image(), x + 16, y);
        }
        if (legend.text() != null) {
            pen.diamond(x + MARK, y, MARK + 1, named == null ? colors.text() : faint(0.7));
            x = named(pen, legend.text(), x + 16, y);
        }
        if (legend.pairs() != null) {
            pen.line(x, y, x + 18, y, colors.pair(), 1.5);
            x = named(pen, legend.pairs(), x + 24, y);
        }
        if (legend.selected() != null) {
            pen.disc(x + MARK + 1, y, MARK + 1, colors.selection());
            pen.disc(x + MARK + 1, y, MARK - 2, colors.canvas());
            named(pen, legend.selected(), x + 18, y);
        }
    }

    /// Writes what a mark means, and tells where the next one may stand.
    private double named(PagePen pen, String words, double x, double y) {
        pen.words(words, x, y + 4, type(BODY, ink, Anchor.START));
        return x + PageWords.width(words, BODY) + 20;
    }
}
