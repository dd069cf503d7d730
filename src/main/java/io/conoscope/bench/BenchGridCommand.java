package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.measure.TemporaryFolder;
import io.conoscope.bench.panel.GeneratedPhotos;
import io.conoscope.bench.panel.GridScript;
import io.conoscope.bench.panel.PanelParts;
import io.conoscope.bench.panel.PulseScript;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;
import io.conoscope.corpus.Corpus;
import io.conoscope.ui.session.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `conoscope bench grid`: how soon thumbnails are there, and how smoothly they scroll.
@Command(
        name = "grid",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Times the grid of photos: the first screen and pulses while it scrolls, in ms.")
public final class BenchGridCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--photos",
            paramLabel = "N",
            defaultValue = "40000",
            description = "Generated photos of 500x375 pixels. Default: ${DEFAULT-VALUE}.")
    private int photos = 40_000;

    @Option(
            names = "--pulses",
            paramLabel = "PULSES",
            defaultValue = "960",
            description = "Measured pulses of scrolling. Default: ${DEFAULT-VALUE}.")
    private int pulses = 960;

    @Option(
            names = "--again",
            description =
                    "Measures a second opening, with the thumbnails that the first one kept on"
                            + " disk.")
    private boolean again;

    @Mixin private JsonOutput json = new JsonOutput();

    public BenchGridCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON; times in milliseconds.
    private record Report(
            String bench, int photos, boolean again, GridScript.Times times, Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        if (photos < 100 || pulses < 1) {
            throw new IllegalArgumentException(
                    "--photos is "
                            + photos
                            + ", --pulses "
                            + pulses
                            + "; expected at least 100, 1");
        }
        try (var folder = new TemporaryFolder()) {
            var corpus = GeneratedPhotos.write(folder.path(), photos);
            var cache = folder.path().resolve("cache");
            if (again) {
                GeneratedPhotos.keepFirst(corpus, cache);
            }
            var times = PulseScript.run(900, 1000, pane -> script(pane, corpus, cache));
            var report = new Report("grid", photos, again, times, Machine.current());
            json.write(console, report);
            if (!json.isStandardOutput()) {
                print(times);
            }
        }
        return ExitStatus.DONE;
    }

    private GridScript script(javafx.scene.layout.StackPane pane, Corpus corpus, Path cache) {
        var session = new Session();
        var browser = PanelParts.browser(session, cache);
        pane.getChildren().add(browser);
        return new GridScript(browser, () -> session.corpusProperty().set(corpus), pulses);
    }

    private void print(GridScript.Times times) {
        var pulse = times.scroll().pulse();
        console.out()
                .printf(
                        Locale.ROOT,
                        "first screen %.0f ms; scrolling: %d pulses, median %.1f ms, p95 %.1f,"
                                + " p99 %.1f, longest %.1f; handlers median %.1f ms, p95 %.1f;"
                                + " %.1f tiles still empty on average%n",
                        times.firstScreen(),
                        pulse.count(),
                        pulse.median(),
                        pulse.p95(),
                        pulse.p99(),
                        pulse.max(),
                        times.scroll().handler().median(),
                        times.scroll().handler().p95(),
                        times.empty());
    }
}
