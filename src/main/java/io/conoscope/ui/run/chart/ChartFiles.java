package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.run.curve.AxisRange;
import io.conoscope.ui.run.draw.ChartCsv;
import io.conoscope.ui.run.draw.ChartSvg;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;

/// Charts as figures, and the way by which they become files. FX thread only; writing happens
/// elsewhere.
public final class ChartFiles {

    private final FigureExport export;

    public ChartFiles(FigureExport export) {
        this.export = export;
    }

    /// Asks where, and saves what a chart shows now; does nothing while it shows nothing.
    void save(ChartPlot plot, FigureFormat format, ChartInks inks) {
        if (plot.picture() != null) {
            export.save(figure(plot, inks), format);
        }
    }

    /// What a chart can draw of itself.
    static Figure figure(ChartPlot plot, ChartInks inks) {
        return new Figure(plot.tag().replaceAll("[^A-Za-z0-9_@.-]", "-"), plot::title)
                .withPicture(scale -> pixels(plot, inks, scale))
                .withMarks(() -> marks(plot, inks))
                .withText(FigureFormat.CSV, () -> numbers(plot));
    }

    private static @Nullable Supplier<BufferedImage> pixels(
            ChartPlot plot, ChartInks inks, double scale) {
        var picture = plot.picture();
        if (picture == null) {
            return null;
        }
        var print = ChartPrint.of(plot, picture, inks, scale);
        return () -> Bitmaps.toAwt(print);
    }

    private static @Nullable Supplier<String> marks(ChartPlot plot, ChartInks inks) {
        var picture = plot.picture();
        if (picture == null) {
            return null;
        }
        var title = plot.title();
        var axis = plot.axisName();
        var look = inks.look();
        int ink = ChartInks.rgb(inks.color("-cs-ink-muted"));
        return () -> ChartSvg.of(title, axis, picture, look, ink);
    }

    private static @Nullable Supplier<String> numbers(ChartPlot plot) {
        var picture = plot.picture();
        if (picture == null) {
            return null;
        }
        var tag = plot.tag();
        var window = new AxisRange(picture.x().low(), picture.x().high());
        return () -> ChartCsv.of(tag, picture, window);
    }
}
