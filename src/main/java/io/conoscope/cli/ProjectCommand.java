package io.conoscope.cli;

import static java.util.stream.Collectors.joining;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.embedding.RowCheck;
import io.conoscope.embedding.RowsFile;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.linalg.NativeAlgebra;
import io.conoscope.math.Matrix;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.MethodReport;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.method.Projections;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.run.MemoryNeed;
import io.conoscope.service.project.ProjectionJob;
import io.conoscope.service.project.ProjectionRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// `project`: lays the rows of an npy file out in two dimensions and says how good the layout is.
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        description = "Projects rows to two dimensions.")
public final class ProjectCommand implements Callable<Integer> {

    private static final Set<String> STARTING = Set.of("umap", "tsne");

    private final Console console;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "X.npy",
            description = "Rows, shape (n, d); or (2, n, d), images first.")
    private @Nullable Path input;

    @Option(names = "--method", required = true, description = "gap, pca, umap or tsne.")
    private String method = "";

    @Option(names = "--mode", description = "reproducible or fast (default: fast).")
    private String mode = "fast";

    @Option(
            names = "--modality",
            paramLabel = "FILE",
            description = "One integer per row: 0 image, 1 text.")
    private @Nullable Path modality;

    @Option(
            names = "--neighbors",
            paramLabel = "K",
            description = "Number of neighbours for umap" + " (default: 15).")
    private int neighbors = 15;

    @Option(
            names = "--perplexity",
            paramLabel = "P",
            description = "Perplexity for tsne, the effective number of neighbours (default: 30).")
    private double perplexity = 30;

    @Option(
            names = "--metric",
            description = "Distance for umap and tsne: cosine (default) or euclidean.")
    private String metric = "cosine";

    @Option(
            names = "--init",
            paramLabel = "FILE.npy",
            description = "Initial layout for umap or tsne, shape (n, 2).")
    private @Nullable Path init;

    @Option(names = "--seed", description = "Seed of every random choice (default: 1).")
    private long seed = 1;

    @Option(names = "--threads", description = "Compute threads. Default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "Y.npy",
            description = "Output file for the layout, shape (n, 2), float32.")
    private @Nullable Path out;

    @Mixin private JsonOutput json = new JsonOutput();

    ProjectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ConoscopeException {
        var settings = settings();
        requireMethod();
        var control = new ProjectionControl(console.token());
        var rows = input(settings);
        // Loading libraries is no part of what a projection takes.
        NativeAlgebra.load();
        var outcome =
                ProjectionJob.run(
                        rows,
                        new ProjectionRequest(method, settings, json.isWanted()),
                        control,
                        new Printing());
        warn(outcome.layout().report().zeroRows());
        outcome.layout().report().method().cut().ifPresent(cut -> warn(cut, rows.rows().rows()));
        var xy = outcome.layout().frame().xy();
        NpyFile.write(Objects.requireNonNull(out), Matrix.of(xy.length / 2, 2, xy));
        json.write(console, outcome.report());
        return ExitStatus.DONE;
    }

    private void requireMethod() {
        var methods = Projections.methods();
        if (!methods.contains(method)) {
            throw new IllegalArgumentException(
                    "--method %s, expected one of %s"
                            .formatted(method, String.join(", ", methods)));
        }
        if (init != null && !STARTING.contains(method)) {
            throw new IllegalArgumentException(
                    "--init %s: only umap and tsne start from a layout, not %s"
                            .formatted(init, method));
        }
    }

    /// Says which rows have no direction: they were laid out, but nobody knows where they belong.
    private void warn(int[] zero) {
        if (zero.length > 0) {
            var named =
                    Arrays.stream(zero).limit(10).mapToObj(String::valueOf).collect(joining(", "));
            console.err()
                    .printf(
                            Locale.ROOT,
                            "conoscope: warning: %s: all zeros, so without a direction: %s in all,"
                                    + " row %s%s%n",
                            input,
                            zero.length,
                            named,
                            zero.length > 10 ? ", …" : "");
        }
    }

    /// Says what was used in place of a parameter that is too large.
    private void warn(MethodReport.Cut cut, int points) {
        console.err()
                .printf(
                        Locale.ROOT,
                        "conoscope: warning: --%s %s is too large for %d points; %s is used%n",
                        cut.parameter(),
                        fourDigits(cut.asked()),
                        points,
                        fourDigits(cut.used()));
    }

    private static String fourDigits(double number) {
        var rounded = new BigDecimal(number).round(new MathContext(4));
        return rounded.stripTrailingZeros().toPlainString();
    }

    private ProjectionSettings settings() {
        return ProjectionSettings.defaults()
                .withNeighbors(neighbors)
                .withPerplexity(perplexity)
                .withMetric(choice("--metric", metric, Metric.values()))
                .withMode(choice("--mode", mode, ProjectionSettings.Mode.values()))
                .withSeed(seed)
                .withThreads(threads);
    }

    private ProjectionInput input(ProjectionSettings settings) throws ConoscopeException {
        var file = Objects.requireNonNull(input);
        var opened = RowsFile.open(file);
        var rows = opened.rows();
        MemoryNeed.of(method, settings, rows.rows(), rows.columns()).require();
        if (method.equals("gap")) {
            RowCheck.requireUsable(file, "input", rows);
        } else {
            RowCheck.requireFinite(file, "input", rows);
        }
        return new ProjectionInput(rows, modality(opened), start(rows.rows()));
    }

    private int @Nullable [] modality(RowsFile opened) throws ConoscopeException {
        return modality == null
                ? opened.modality()
                : ModalityFile.read(modality, opened.file(), opened.rows().rows());
    }

    private @Nullable Matrix start(int rows) throws ConoscopeException {
        if (init == null) {
            return null;
        }
        var start = NpyFile.read(init);
        if (start.rows() != rows || start.columns() != 2) {
            throw new ConoscopeException(
                    "npy.shape", null, init, start.shape(), "(" + rows + ", 2)");
        }
        RowCheck.requireFinite(init, "start", start);
        return start;
    }

    public static <E extends Enum<E>> E choice(String option, String given, E[] known) {
        var words = Arrays.stream(known).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
        int found = words.indexOf(given);
        if (found < 0) {
            throw new IllegalArgumentException(
                    "%s %s, expected %s".formatted(option, given, String.join(" or ", words)));
        }
        return known[found];
    }

    /// Prints progress; frames are for the window.
    private final class Printing implements ProjectionListener {

        private final Consumer<Progress> printer = console.progress();

        @Override
        public void progress(Progress progress) {
            printer.accept(progress);
        }

        @Override
        public void frame(LayoutFrame frame) {
            console.token().throwIfCancelled();
        }
    }
}
