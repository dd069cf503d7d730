package io.conoscope.ui.run.chart;

import io.conoscope.base.WholeFile;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.run.curve.AxisRange;
import io.conoscope.ui.run.draw.ChartCsv;
import io.conoscope.ui.run.draw.ChartSvg;
import io.conoscope.ui.run.draw.FilePlace;

/// Keeps charts as files. FX thread only; writing happens elsewhere.
public final class ChartFiles {

    private final FilePlace place;

    public ChartFiles(FilePlace place) {
        this.place = place;
    }

    /// Asks where, and saves what a chart shows now.
    ///
    /// @param kind `png`, `svg` or `csv`
    void save(ChartPlot plot, String kind, ChartInks inks, String axis) {
        var picture = plot.picture();
        if (picture == null) {
            return;
        }
        var tag = plot.tag();
        var look = inks.look();
        int ink = ChartInks.rgb(inks.color("-cs-ink-muted"));
        var window = new AxisRange(picture.x().low(), picture.x().high());
        FilePlace.Write write =
                switch (kind) {
                    case "svg" ->
                            file ->
                                    WholeFile.write(
                                            file, ChartSvg.of(tag, axis, picture, look, ink));
                    case "csv" -> file -> WholeFile.write(file, ChartCsv.of(tag, picture, window));
                    default -> {
                        var image = ChartPrint.of(plot, picture, inks);
                        yield file -> Bitmaps.writePng(image, file);
                    }
                };
        place.save(tag.replaceAll("[^A-Za-z0-9_@.-]", "-"), kind, write);
    }
}
