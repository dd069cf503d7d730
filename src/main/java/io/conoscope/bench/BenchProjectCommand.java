package io.conoscope.bench;

import com.google.gson.Gson;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.measure.BenchRows;
import io.conoscope.bench.measure.FreshProcess;
import io.conoscope.bench.measure.ProjectionBench;
import io.conoscope.bench.measure.ProjectionSample;
import io.conoscope.bench.measure.TemporaryFolder;
import io.conoscope.cli.ProjectCommand;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.method.Projections;
import io.conoscope.service.project.ProjectionRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `conoscope bench project`: what projections take, by stage, with their frames and their memory.
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Times projections: seconds by stage, first frame, longest time between"
                        + " frames, peak memory; medians and p95.")
public final class BenchProjectCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--input",
            paramLabel = "X.npy",
            description = "Rows, shape (n, d). Default: generated unit rows in 100 clusters.")
    private @Nullable Path input;

    @Option(
            names = "--points",
            split = ",",
            paramLabel = "N",
            description =
                    "Numbers of rows, such as 12000,24000. Of an input: evenly spaced rows, or"
                            + " all of them"
                            + " repeated with noise. Default: all of the input, or 6000.")
    private List<Integer> points = List.of();

    @Option(
            names = "--dimension",
            paramLabel = "D",
            defaultValue = "64",
            description = "Columns of generated rows. Default: ${DEFAULT-VALUE}.")
    private int dimension = 64;

    @Option(
            names = "--method",
            split = ",",
            paramLabel = "M",
            defaultValue = "umap",
            description =
                    "Methods, such as umap,pca; gap takes the first sixth as images; smile-umap and"
                            + " smile-tsne for comparison. Default: ${DEFAULT-VALUE}.")
    private List<String> methods = List.of("umap");

    @Option(names = "--mode", description = "reproducible or fast (default: fast).")
    private String mode = "fast";

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measured runs of each, alternating. Default: ${DEFAULT-VALUE}.")
    private int repeat = 3;

    @Option(names = "--fresh", description = "Starts a new process for each run.")
    private boolean fresh;

    @Option(names = "--quality", description = "Also measures layout quality.")
    private boolean quality;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Compute threads. Default: ${DEFAULT-VALUE}.")
    private int threads = 2;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin private JsonOutput json = new JsonOutput();

    /// @param console receives the report
    public BenchProjectCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON.
    private record Report(
            String bench,
            @Nullable String input,
            boolean fresh,
            int runs,
            int threads,
            long seed,
            String mode,
            List<ProjectionCase> cases,
            Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        var settings = settings();
        methods.forEach(method -> Projections.named(method, settings));
        if (repeat < 1 || dimension < 1 || points.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "--repeat %d --dimension %d --points %s, expected 1 or more each",
                            repeat,
                            dimension,
                            points));
        }
        var cases = summed(settings);
        json.write(
                console,
                new Report(
                        "project",
                        input == null ? null : input.toString(),
                        fresh,
                        repeat,
                        threads,
                        seed,
                        mode,
                        cases,
                        Machine.current()));
        if (!json.isStandardOutput()) {
            cases.forEach(one -> console.out().println(one.line()));
        }
        return ExitStatus.DONE;
    }

    private ProjectionSettings settings() {
        return ProjectionSettings.defaults()
                .withMode(ProjectCommand.choice("--mode", mode, ProjectionSettings.Mode.values()))
                .withSeed(seed)
                .withThreads(threads);
    }

    /// Runs in turns, so that what else goes on meets all methods alike.
    private List<ProjectionCase> summed(ProjectionSettings settings) throws ConoscopeException {
        var all = input == null ? null : NpyFile.map(input);
        var sizes = points.isEmpty() ? List.of(all == null ? 6000 : all.rows()) : points;
        int columns = all == null ? dimension : all.columns();
        var samples = new LinkedHashMap<String, List<ProjectionSample>>();
        var cases = new ArrayList<ProjectionCase>();
        for (int run = 1; run <= repeat; run++) {
            for (int size : sizes) {
                for (var method : methods) {
                    console.err().printf(Locale.ROOT, "run %d: %s, %d points%n", run, method, size);
                    samples.computeIfAbsent(method + " " + size, key -> new ArrayList<>())
                            .add(fresh ? apart(method, size) : here(all, method, size, settings));
                }
            }
        }
        for (int size : sizes) {
            for (var method : methods) {
                var runs = samples.getOrDefault(method + " " + size, List.of());
                cases.add(ProjectionCase.of(method, size, columns, runs));
            }
        }
        return cases;
    }

    private ProjectionSample here(
            @Nullable Matrix all, String method, int size, ProjectionSettings settings)
            throws ConoscopeException {
        var rows =
                all == null
                        ? BenchRows.clustered(size, dimension, seed)
                        : BenchRows.resized(all, size, seed);
        var modality = new int[size];
        Arrays.fill(modality, (size + 5) / 6, size, 1);
        var projected = new ProjectionInput(rows, method.equals("gap") ? modality : null, null);
        return ProjectionBench.measure(
                projected,
                new ProjectionRequest(method, settings, quality),
                new ProjectionControl(console.token()));
    }

    private ProjectionSample apart(String method, int size) throws ConoscopeException {
        try (var folder = new TemporaryFolder()) {
            var result = folder.path().resolve("result.json");
            var output = folder.path().resolve("output");
            FreshProcess.run(arguments(method, size, result), output, console.token());
            var report = new Gson().fromJson(Files.readString(result), Child.class);
            return report.cases().getFirst().samples().getFirst();
        } catch (IOException e) {
            throw new ConoscopeException("bench.result", e, e);
        }
    }

    /// As much of another process' report as is read here.
    private record Child(List<ChildCase> cases) {}

    private record ChildCase(List<ProjectionSample> samples) {}

    private List<String> arguments(String method, int size, Path result) {
        var values =
                Map.of(
                        "--method",
                        method,
                        "--points",
                        "" + size,
                        "--dimension",
                        "" + dimension,
                        "--mode",
                        mode,
                        "--threads",
                        "" + threads,
                        "--seed",
                        "" + seed,
                        "--repeat",
                        "1",
                        "--json",
                        result.toString());
        var more = new ArrayList<String>();
        if (input != null) {
            more.addAll(List.of("--input", input.toAbsolutePath().toString()));
        }
        if (quality) {
            more.add("--quality");
        }
        return Stream.of(
                        Stream.of("bench", "project"),
                        values.entrySet().stream()
                                .flatMap(e -> Stream.of(e.getKey(), e.getValue())),
                        more.stream())
                .flatMap(part -> part)
                .toList();
    }
}
