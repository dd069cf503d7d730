package io.conoscope.ui.kit.page;

import io.conoscope.ui.kit.page.PagePen.Anchor;
import io.conoscope.ui.kit.page.PagePen.Lettering;

import java.util.List;

/// What the colours of points mean on a page: values each with a colour, or a bar of colours with
/// numbers below. Immutable.
///
/// @param title    the attribute's name
/// @param bar      `0xRRGGBB` from the lowest number to the highest; empty for values
/// @param ticks    below the bar
/// @param swatches values, or what stands beside a bar; they wrap where the page is too narrow
public record PageColors(String title, List<Integer> bar, List<Tick> ticks, List<Swatch> swatches) {

    private static final double BODY = 12;
    private static final double SMALL = 11;
    private static final double ROW = 20;
    private static final double MARK = 10;
    private static final double GAP = 18;
    private static final double LONGEST = 220;
    private static final double LENGTH = 256;
    private static final double BASE = 12;
    private static final double BELOW = 28;

    /// A number below the bar.
    ///
    /// @param at where: 0 at its left end, 1 at the right one
    public record Tick(double at, String text) {}

    /// A value.
    ///
    /// @param color `0xRRGGBB`
    /// @param label with how many points have it
    public record Swatch(int color, String label) {}

    public PageColors {
        bar = List.copyOf(bar);
        ticks = List.copyOf(ticks);
        swatches = List.copyOf(swatches);
    }

    /// How much of a page of that width it takes.
    double height(double width) {
        double x = begin();
        double rows = bar.isEmpty() ? ROW : ROW + BASE;
        for (var swatch : swatches) {
            double wide = width(swatch);
            if (x + wide > width && x > 0) {
                x = 0;
                rows += ROW;
            }
            x += wide;
        }
        return rows;
    }

    /// Draws it.
    ///
    /// @param left  of the page's words
    /// @param top   of the first line
    /// @param width of the page's words
    /// @param ink   `0xRRGGBB` of words
    void draw(PagePen pen, double left, double top, double width, int ink) {
        var type = new Lettering(BODY, true, ink, Anchor.START);
        pen.words(PageWords.shortened(title, BODY, LONGEST), left, top + BASE, type);
        if (!bar.isEmpty()) {
            drawBar(pen, left + titled(), top, ink);
        }
        double x = begin();
        double y = top;
        for (var swatch : swatches) {
            double wide = width(swatch);
            if (x + wide > width && x > 0) {
                x = 0;
                y += y == top && !bar.isEmpty() ? ROW + BASE : ROW;
            }
            double middle = y + BASE - 4;
            pen.line(left + x, middle, left + x + MARK, middle, swatch.color(), MARK);
            pen.words(
                    label(swatch),
                    left + x + MARK + 6,
                    y + BASE,
                    new Lettering(BODY, false, ink, Anchor.START));
            x += wide;
        }
    }

    private void drawBar(PagePen pen, double left, double top, int ink) {
        double step = LENGTH / bar.size();
        for (int i = 0; i < bar.size(); i++) {
            double x = left + i * step;
            double end = Math.min(left + LENGTH, x + step + 0.5);
            pen.line(x, top + BASE - 4, end, top + BASE - 4, bar.get(i), MARK);
        }
        for (var tick : ticks) {
            double x = left + tick.at() * LENGTH;
            pen.line(x, top + BASE + 1, x, top + BASE + 5, ink, 1);
            pen.words(tick.text(), x, top + BELOW, new Lettering(SMALL, false, ink, Anchor.MIDDLE));
        }
    }

    private double titled() {
        return Math.min(LONGEST, PageWords.width(title, BODY) * 1.1) + GAP;
    }

    private double begin() {
        return titled() + (bar.isEmpty() ? 0 : LENGTH + GAP);
    }

    private static double width(Swatch swatch) {
        return MARK + 6 + PageWords.width(label(swatch), BODY) + GAP;
    }

    private static String label(Swatch swatch) {
        return PageWords.shortened(swatch.label(), BODY, LONGEST);
    }
}
