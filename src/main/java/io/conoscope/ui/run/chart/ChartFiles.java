package io.conoscope.ui.run.chart;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.run.curve.Span;
import io.conoscope.ui.run.draw.ChartCsv;
import io.conoscope.ui.run.draw.ChartSvg;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps charts as files. FX thread only; writing happens elsewhere.
public final class ChartFiles {

    /// Asks where to save.
    @FunctionalInterface
    public interface Target {

        /// @param name      proposed
        /// @param extension without its dot
        Optional<Path> choose(String name, String extension);
    }

    @FunctionalInterface
    private interface Write {
        void to(Path file) throws ConoscopeException;
    }

    private final Target target;
    private final Background io;
    private final Consumer<? super Throwable> failed;

    /// @param io     writes
    /// @param failed hears why a file could not be written
    public ChartFiles(Target target, Background io, Consumer<? super Throwable> failed) {
        this.target = target;
        this.io = io;
        this.failed = failed;
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
        var window = new Span(picture.x().low(), picture.x().high());
        Write write =
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
        target.choose(tag.replaceAll("[^A-Za-z0-9_@.-]", "-"), kind).ifPresent(f -> run(write, f));
    }

    private void run(Write write, Path file) {
        io.run(
                () -> {
                    write.to(file);
                    return file;
                },
                Outcome.of(written -> {}, failed));
    }
}
