package io.conoscope.cli.measure;

import io.conoscope.base.ConoscopeException;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.gap.correct.method.Corrections;
import io.conoscope.gap.measure.FlatMeasures;
import io.conoscope.service.measure.JudgeJob;
import io.conoscope.service.measure.JudgeRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `conoscope measure`: every measure of image rows and text rows, as they are and after
/// corrections; or the gaps between any groups of rows.
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the modality gap between image rows and text rows, or the gaps between any"
                        + " groups of rows.")
public final class MeasureCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--image", paramLabel = "I.npy", description = "Image rows, shape (n, d).")
    private @Nullable Path image;

    @Option(names = "--text", paramLabel = "T.npy", description = "Text rows, shape (m, d).")
    private @Nullable Path text;

    @Option(
            names = "--pairs",
            paramLabel = "pairs.csv",
            description = "Which text row belongs to which image row; without it, row i to row i.")
    private @Nullable Path pairs;

    @Option(
            names = "--correct",
            paramLabel = "NAME",
            description = {
                "Also measure after a correction; may be given more than once. One of center,",
                "standardize, shift:D, drop:K, realign, subspace:D, csls, inverted-softmax:B,",
                "mix:A:NAME."
            })
    private List<String> corrections = List.of();

    @Option(
            names = "--fit-share",
            paramLabel = "F",
            description = {
                "Fit corrections to this share of the images with their texts, drawn by the seed, and",
                "measure everything on the others; 1 by default: fit and measure on all."
            })
    private double fitShare = 1;

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            description = "Also give 95 %% intervals over N resamples of the images.")
    private @Nullable Integer draws;

    @Option(
            names = "--rows",
            paramLabel = "X.npy",
            description = "Rows to be grouped, shape (n, d), instead of images and texts.")
    private @Nullable Path rows;

    @Option(
            names = "--groups",
            paramLabel = "G.csv",
            description = "Which group each of them belongs to: row,group.")
    private @Nullable Path groups;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Compute threads; all cores by default. Does not change the results.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Seed of the linear probe, the fit share and the resamples; ${DEFAULT-VALUE} by"
                            + " default.")
    private long seed = 1;

    @Mixin private JsonOutput json = new JsonOutput();

    public MeasureCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ConoscopeException {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads is " + threads + ", expected 1 or more");
        }
        if (rows != null || groups != null) {
            measureGroups();
        } else {
            measureModalities();
        }
        return ExitStatus.DONE;
    }

    private void measureModalities() throws ConoscopeException {
        if (image == null || text == null) {
            throw new IllegalArgumentException(
                    "--image and --text are needed, or --rows and --groups");
        }
        if (draws != null && draws < 1) {
            throw new IllegalArgumentException("--bootstrap is " + draws + ", expected 1 or more");
        }
        if (!(fitShare > 0 && fitShare <= 1)) {
            throw new IllegalArgumentException(
                    "--fit-share is " + fitShare + ", expected above 0 and at most 1");
        }
        var wanted = corrections.stream().distinct().map(Corrections::parse).toList();
        var embeddings = EmbeddingsFiles.pair(image, text, pairs);
        var judged =
                JudgeJob.run(
                        embeddings,
                        new JudgeRequest(
                                wanted,
                                JudgeJob.sample(fitShare, seed),
                                draws == null ? 0 : draws,
                                threads,
                                seed),
                        console.token(),
                        console.progress());
        var tree = JudgedJson.of(judged);
        if (json.isWanted()) {
            json.write(console, tree);
        } else {
            console.out().print(FlatMeasures.toCsv(tree));
        }
    }

    private void measureGroups() throws ConoscopeException {
        if (rows == null || groups == null) {
            throw new IllegalArgumentException("--rows and --groups belong together");
        }
        if (image != null || text != null || pairs != null) {
            throw new IllegalArgumentException(
                    "--rows and --groups stand in place of --image, --text and --pairs");
        }
        if (!corrections.isEmpty() || draws != null || fitShare != 1) {
            throw new IllegalArgumentException(
                    "--correct, --fit-share and --bootstrap are for --image and --text");
        }
        var tree = new MeasuredGroups(console, threads, seed).measure(rows, groups);
        if (json.isWanted()) {
            json.write(console, tree);
        } else {
            console.out().print(FlatMeasures.toCsv(tree));
        }
    }
}
