package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.measure.ResidentMemory;
import io.conoscope.bench.window.FrameTimes;
import io.conoscope.bench.window.PointingScript;
import io.conoscope.bench.window.ScatterInput;
import io.conoscope.bench.window.ScatterScript;
import io.conoscope.bench.window.ScatterTimes;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.scatter.ScatterPanel;
import io.conoscope.ui.scatter.side.ScatterCanvas;
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

/// `conoscope bench scatter`: how soon the scatter shows what a hand does.
@Command(
        name = "scatter",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Times dragging, zooming, pointing and lassos on the scatter: how old its picture is, in ms.")
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
            names = "--colors",
            paramLabel = "K",
            defaultValue = "0",
            description =
                    "Points in the colours of so many categories, up to 32767; 0 for their modality's."
                            + " Default: ${DEFAULT-VALUE}.")
    private int colors;

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
            int colors,
            int warmUpPulses,
            ScatterTimes pan,
            ScatterTimes zoom,
            PointingScript.Hover hover,
            PointingScript.Lasso lasso,
            Memory memory,
            Machine machine) {}

    /// What is in use after a collection, in MB of 10⁶ bytes.
    ///
    /// @param heap     objects
    /// @param resident the process as the system sees it, less free room in the heap
    private record Memory(double heap, double resident) {

        static Memory now() {
            System.gc();
            var runtime = Runtime.getRuntime();
            return new Memory(
                    (runtime.totalMemory() - runtime.freeMemory()) / 1e6, ResidentMemory.used());
        }
    }

    /// What was measured in the window.
    private record Measured(ScatterScript script, PointingScript pointing, Memory memory) {}

    @Override
    public Integer call() throws ConoscopeException {
        if (!size.matches("[1-9]\\d{1,3}x[1-9]\\d{1,3}")) {
            throw new IllegalArgumentException(
                    "--size is " + size + ", expected such as 1600x1000");
        }
        var sides = size.split("x", 2);
        int width = Integer.parseInt(sides[0]);
        int height = Integer.parseInt(sides[1]);
        var measured = measure(scatterInput(), width, height).join();
        var report =
                new Report(
                        "scatter",
                        points,
                        lines,
                        width,
                        height,
                        System.getProperty("prism.order", "default"),
                        colors,
                        warmUp,
                        measured.script.pan(),
                        measured.script.zoom(),
                        measured.pointing.hoverTimes(),
                        measured.pointing.lassoTimes(),
                        measured.memory,
                        Machine.current());
        json.write(console, report);
        if (!json.isStandardOutput()) {
            print("pan", report.pan());
            print("zoom", report.zoom());
            line("hover", report.hover().event());
            line("hit test", report.hover().hitTest());
            line("lasso, answer", report.lasso().answer());
            line("lasso, picture", report.lasso().picture());
            console.out()
                    .printf(
                            Locale.ROOT,
                            "memory: heap %.0f MB, process %.0f MB%n",
                            report.memory().heap(),
                            report.memory().resident());
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
    private CompletableFuture<Measured> measure(ScatterInput what, int width, int height) {
        var result = new CompletableFuture<Measured>();
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
            ScatterInput what, int width, int height, CompletableFuture<Measured> result) {
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
        session.colorsProperty().set(ScatterInput.colors(points, colors));
        var canvas = (ScatterCanvas) Objects.requireNonNull(panel.lookup("#scatter-canvas"));
        var made = new ScatterScript[1];
        var pointing = new PointingScript[1];
        pointing[0] =
                new PointingScript(
                        panel,
                        session,
                        () -> {
                            result.complete(new Measured(made[0], pointing[0], Memory.now()));
                            stage.hide();
                        });
        made[0] = new ScatterScript(canvas, panel, warmUp, pulses, pointing[0]::start);
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

    private void print(String what, ScatterTimes motion) {
        line(what + ", rough picture", motion.age().rough());
        line(what + ", full picture", motion.age().full());
        line(what + ", pulse", motion.pulse());
        line(what + ", handler", motion.handler());
    }

    private void line(String what, FrameTimes times) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-20s median %7.2f ms, p95 %7.2f, p99 %7.2f, longest %7.2f of %d%n",
                        what,
                        times.median(),
                        times.p95(),
                        times.p99(),
                        times.max(),
                        times.count());
    }
}
