package io.conoscope.ui.run.draw;

import io.conoscope.ui.kit.draw.Pixels;
import io.conoscope.ui.run.curve.AxisRange;
import io.conoscope.ui.run.curve.AxisScale;
import io.conoscope.ui.run.curve.AxisTicks;
import io.conoscope.ui.run.curve.Curve;
import io.conoscope.ui.run.curve.Thinning;
import io.conoscope.ui.run.curve.XAxis;

import java.util.List;

/// The inside of a chart: grid and lines, and the scales to read them by in logical pixels.
///
/// @param lines from back to front
/// @param empty whether no line has a point that can be drawn
public record ChartPicture(
        List<ChartLine> lines,
        AxisScale x,
        AxisScale y,
        AxisTicks xTicks,
        AxisTicks yTicks,
        boolean empty) {

    private static final double PIXELS_A_TICK_X = 84;
    private static final double PIXELS_A_TICK_Y = 40;
    private static final double MARGIN_X = 0.015;
    private static final double MARGIN_Y = 0.05;
    private static final double THICK = 1.6;
    private static final double THIN = 1.0;

    /// Finds the scales of a chart of this size.
    ///
    /// @param axis   what x counts
    /// @param width  logical pixels of the inside
    /// @param height likewise
    public static ChartPicture of(
            List<ChartLine> lines, XAxis axis, ChartView view, double width, double height) {
        var raw = lines.stream().map(ChartLine::raw).toList();
        var allX = view.x() == null ? AxisRange.ofX(raw, view.logX()) : view.x();
        boolean logX = view.logX() && (allX == null || allX.low() > 0);
        var spanX =
                allX == null
                        ? new AxisRange(1, 2)
                        : view.x() == null ? allX.padded(MARGIN_X, logX) : allX;
        var allY = view.y() == null ? spanY(raw, spanX, view) : view.y();
        boolean logY = view.logY() && (allY == null || allY.low() > 0);
        var spanY =
                allY == null
                        ? new AxisRange(1, 2)
                        : view.y() == null ? allY.padded(MARGIN_Y, logY) : allY;
        var x = new AxisScale(spanX.low(), spanX.high(), 0, width, logX);
        var y = new AxisScale(spanY.low(), spanY.high(), height, 0, logY);
        return new ChartPicture(
                lines,
                x,
                y,
                axis.ticks(x, (int) Math.max(2, width / PIXELS_A_TICK_X)),
                AxisTicks.of(y, (int) Math.max(2, height / PIXELS_A_TICK_Y)),
                allX == null || allY == null);
    }

    private static @org.jspecify.annotations.Nullable AxisRange spanY(
            List<Curve> raw, AxisRange within, ChartView view) {
        return AxisRange.ofY(raw, within, view.logY(), view.outliers());
    }

    /// Draws grid and lines.
    ///
    /// @param pixels of the inside's size times `renderScale`
    public void draw(Pixels pixels, ChartColors look, double renderScale) {
        pixels.fill(0xFF000000 | look.surface());
        grid(pixels, look, renderScale);
        var deviceX = new AxisScale(x.low(), x.high(), 0, x.to() * renderScale, x.log());
        var deviceY = new AxisScale(y.low(), y.high(), y.from() * renderScale, 0, y.log());
        for (var line : lines) {
            if (!line.raw().equals(line.smooth())) {
                var style = line.run().style();
                var pen = new Stroke(look.pale(style.color()), THIN * renderScale, 0, renderScale);
                pen.draw(pixels, Thinning.polyline(line.raw(), deviceX, deviceY));
            }
        }
        for (var line : lines) {
            var style = line.run().style();
            int color = look.run(style.color());
            var pen = new Stroke(color, THICK * renderScale, style.dash(), renderScale);
            pen.draw(pixels, Thinning.polyline(line.smooth(), deviceX, deviceY));
        }
    }

    private void grid(Pixels pixels, ChartColors look, double renderScale) {
        int color = 0xFF000000 | look.grid();
        for (double value : yTicks.values()) {
            int row = (int) Math.floor(y.pixel(value) * renderScale);
            if (row >= 0 && row < pixels.height()) {
                int from = row * pixels.width();
                java.util.Arrays.fill(pixels.argb(), from, from + pixels.width(), color);
            }
        }
        for (double value : xTicks.values()) {
            int at = (int) Math.floor(x.pixel(value) * renderScale);
            if (at >= 0 && at < pixels.width()) {
                for (int i = at; i < pixels.argb().length; i += pixels.width()) {
                    pixels.argb()[i] = color;
                }
            }
        }
    }
}
