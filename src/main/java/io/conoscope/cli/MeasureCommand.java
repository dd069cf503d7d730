package io.conoscope.cli;

import io.conoscope.base.ConoscopeException;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.measure.FlatMeasures;
import io.conoscope.service.measure.MeasureJob;
import io.conoscope.service.measure.MeasureRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `conoscope measure`: every measure of two npy files of rows.
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Measures the modality gap between image rows and text rows.")
final class MeasureCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--image",
            required = true,
            paramLabel = "I.npy",
            description = "Image rows, shape (n, d).")
    private @Nullable Path image;

    @Option(
            names = "--text",
            required = true,
            paramLabel = "T.npy",
            description = "Text rows, shape (m, d).")
    private @Nullable Path text;

    @Option(
            names = "--pairs",
            paramLabel = "pairs.csv",
            description = "Which text row belongs to which image row; without it, row i to row i.")
    private @Nullable Path pairs;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Compute threads; all cores by default. Does not change the results.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the linear probe; ${DEFAULT-VALUE} by default.")
    private long seed = 1;

    @Mixin private JsonOutput json = new JsonOutput();

    MeasureCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ConoscopeException {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads is " + threads + ", expected 1 or more");
        }
        var embeddings =
                EmbeddingsFiles.pair(
                        Objects.requireNonNull(image), Objects.requireNonNull(text), pairs);
        var measures =
                MeasureJob.run(
                        embeddings,
                        new MeasureRequest(RowCorrection.NONE, threads, seed),
                        console.token(),
                        console.progress());
        if (json.isWanted()) {
            json.write(console, measures);
        } else {
            console.out().print(FlatMeasures.toCsv(measures));
        }
        return ExitStatus.DONE;
    }
}
