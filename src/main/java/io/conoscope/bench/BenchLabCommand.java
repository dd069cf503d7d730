package io.conoscope.bench;

import com.google.gson.annotations.SerializedName;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.panel.LabRows;
import io.conoscope.bench.panel.SliderScript;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.lab.LabModel;
import io.conoscope.ui.lab.close.ClosePanel;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.JobQueue;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// `conoscope bench lab`: how soon the laboratory answers its slider.
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Drags the slider that closes the gap: how soon picture, histogram, numbers and loss"
                        + " show it, in ms.")
public final class BenchLabCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "EMBEDDINGS",
            description = "Embeddings instead of generated rows.")
    private @Nullable Path input;

    @Option(
            names = "--images",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Generated images. Default: ${DEFAULT-VALUE}.")
    private int images = 1000;

    @Option(
            names = "--texts",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Generated texts. Default: ${DEFAULT-VALUE}.")
    private int texts = 5000;

    @Option(
            names = "--dimension",
            paramLabel = "D",
            defaultValue = "512",
            description = "Width of generated rows. Default: ${DEFAULT-VALUE}.")
    private int dimension = 512;

    @Option(
            names = "--warm-up",
            paramLabel = "EVENTS",
            defaultValue = "60",
            description = "Events that are not measured. Default: ${DEFAULT-VALUE}.")
    private int warmUp = 60;

    @Option(
            names = "--events",
            paramLabel = "EVENTS",
            defaultValue = "200",
            description = "Measured events. Default: ${DEFAULT-VALUE}.")
    private int events = 200;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the generated rows. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin private JsonOutput json = new JsonOutput();

    public BenchLabCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON; times in milliseconds.
    private record Report(
            String bench,
            int images,
            int texts,
            int dimension,
            @SerializedName("slider.answer") SliderScript.Times answer,
            Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        if (warmUp < 1 || events < 1) {
            throw new IllegalArgumentException(
                    "warm-up " + warmUp + ", events " + events + "; expected at least 1");
        }
        var rows =
                input == null
                        ? LabRows.generated(images, texts, dimension, seed)
                        : EmbeddingsFiles.open(input);
        var times = measure(rows).join();
        json.write(
                console,
                new Report(
                        "lab",
                        rows.image().rows(),
                        rows.text().rows(),
                        rows.dimension(),
                        times,
                        Machine.current()));
        if (!json.isStandardOutput()) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "slider, answer  median %.1f ms, p95 %.1f of %d; longest handler %.1f%n",
                            times.median(),
                            times.p95(),
                            times.count(),
                            times.longestHandler());
        }
        return ExitStatus.DONE;
    }

    private CompletableFuture<SliderScript.Times> measure(Embeddings rows) {
        var result = new CompletableFuture<SliderScript.Times>();
        Platform.startup(
                () -> {
                    try {
                        open(rows, result);
                    } catch (RuntimeException | LinkageError e) {
                        result.completeExceptionally(e);
                    }
                });
        return result;
    }

    private void open(Embeddings rows, CompletableFuture<SliderScript.Times> result) {
        var session = new Session();
        var parts =
                ClosePanel.Parts.unsaved(
                        new JobQueue(),
                        background("fit"),
                        background("live"),
                        background("compare"));
        var panel = new ClosePanel(session, new LabModel(), parts, new Messages());
        var scene = new Scene(panel, 1280, 700);
        Theme.LIGHT.applyTo(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        // All rows are judged, so that there are as many as asked for.
        ((Slider) Objects.requireNonNull(panel.lookup("#close-fit"))).setValue(1);
        session.embeddingsProperty().set(rows);
        var script = new SliderScript[1];
        script[0] =
                new SliderScript(
                        panel,
                        warmUp,
                        events,
                        () -> {
                            result.complete(script[0].times());
                            stage.hide();
                        });
        script[0].start();
    }

    private static Background background(String name) {
        Executor worker =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
        return new Background(worker, FxThread.EXECUTOR);
    }
}
