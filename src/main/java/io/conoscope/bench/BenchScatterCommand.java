package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.window.GestureTimes;
import io.conoscope.bench.window.ScatterInput;
import io.conoscope.bench.window.ScatterScript;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.scatter.ScatterPanel;
import io.conoscope.ui.session.Session;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// `conoscope bench scatter`: how smoothly the scatter is dragged and zoomed.
@Command(
        name = "scatter",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Times dragging and zooming the scatter: pulses and handlers in ms.")
public final class BenchScatterCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "6000",
            description = "Generated points, a sixth of them images. Default: ${DEFAULT-VALUE}.")
    private int points = 6000;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Matched-pair lines. Default: ${DEFAULT-VALUE}.")
    private int lines = 5000;

    @Option(
            names = "--input",
            paramLabel = "Y.npy",
            description = "A layout (n, 2) instead of generated points; a sixth are images.")
    private @Nullable Path input;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1600x1000",
            description = "Size of the window in pixels. Default: ${DEFAULT-VALUE}.")
    private String size = "1600x1000";

    @Option(
            names = "--warm-up",
            paramLabel = "PULSES",
            defaultValue = "360",
            description = "Warm-up pulses, not measured. Default: ${DEFAULT-VALUE}.")
    private int warmUp = 360;

    @Option(
            names = "--pulses",
            paramLabel = "PULSES",
            defaultValue = "960",
            description =
                    "Measured pulses, half of them dragging, half zooming. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int pulses = 960;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the generated points. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin private JsonOutput json = new JsonOutput();

    public BenchScatterCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON; times in milliseconds.
    private record Report(
            String bench,
            int points,
            int lines,
            int width,
            int height,
            String pipeline,
            int warmUpPulses,
            GestureTimes pan,
            GestureTimes zoom,
            Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        if (!size.matches("[1-9]\\d{1,3}x[1-9]\\d{1,3}")) {
            throw new IllegalArgumentException(
                    "--size is " + size + ", expected such as 1600x1000");
        }
        var sides = size.split("x", 2);
        int width = Integer.parseInt(sides[0]);
        int height = Integer.parseInt(sides[1]);
        var script = measure(scatterInput(), width, height).join();
        var report =
                new Report(
                        "scatter",
                        points,
                        lines,
                        width,
                        height,
                        System.getProperty("prism.order", "default"),
                        warmUp,
                        script.pan(),
                        script.zoom(),
                        Machine.current());
        json.write(console, report);
        if (!json.isStandardOutput()) {
            print("pan ", report.pan());
            print("zoom", report.zoom());
        }
        return ExitStatus.DONE;
    }

    private ScatterInput scatterInput() throws ConoscopeException {
        if (points < 6 || lines < 0 || warmUp < 1 || pulses < 2) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "points %d, lines %d, warm-up %d, pulses %d; expected at least 6, 0, 1, 2",
                            points,
                            lines,
                            warmUp,
                            pulses));
        }
        if (input == null) {
            return ScatterInput.generated(points, lines, seed);
        }
        var layout = NpyFile.read(input);
        if (layout.columns() != 2) {
            throw new IllegalArgumentException(
                    input + " is " + layout.shape() + ", expected (n, 2)");
        }
        points = layout.rows();
        return ScatterInput.of(layout.toArray(), points / 6, lines);
    }

    /// Opens a window, waits until the picture stands, runs the script, closes the window.
    private CompletableFuture<ScatterScript> measure(ScatterInput what, int width, int height) {
        var result = new CompletableFuture<ScatterScript>();
        Platform.startup(
                () -> {
                    try {
                        open(what, width, height, result);
                    } catch (RuntimeException | LinkageError e) {
                        result.completeExceptionally(e);
                    }
                });
        return result;
    }

    private void open(
            ScatterInput what, int width, int height, CompletableFuture<ScatterScript> result) {
        var session = new Session();
        var panel = new ScatterPanel(session, new Messages(), rasterThread());
        var scene = new Scene(panel, width, height);
        Theme.LIGHT.applyTo(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        what.openIn(session);
        var canvas = Objects.requireNonNull(panel.lookup("#scatter-canvas"));
        var made = new ScatterScript[1];
        made[0] =
                new ScatterScript(
                        canvas,
                        panel,
                        warmUp,
                        pulses,
                        () -> {
                            stage.hide();
                            result.complete(made[0]);
                        });
        whenSettled(panel, made[0]::start);
    }

    private static Executor rasterThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("raster").factory());
    }

    private static void whenSettled(ScatterPanel panel, Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (panel.isSettled()) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private void print(String what, GestureTimes motion) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: %d pulses, median %.1f ms, p95 %.1f, p99 %.1f, longest %.1f;"
                                + " handlers median %.2f ms, p99 %.2f, longest %.2f%n",
                        what,
                        motion.pulse().count(),
                        motion.pulse().median(),
                        motion.pulse().p95(),
                        motion.pulse().p99(),
                        motion.pulse().max(),
                        motion.handler().median(),
                        motion.handler().p99(),
                        motion.handler().max());
    }
}
