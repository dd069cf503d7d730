package io.conoscope.cli.measure;

import io.conoscope.base.ConoscopeException;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.gap.correct.method.Corrections;
import io.conoscope.service.correct.CorrectJob;
import io.conoscope.service.correct.CorrectionFile;
import io.conoscope.service.correct.SavedCorrection;
import io.conoscope.service.measure.JudgeJob;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `conoscope correct`: rows after a correction, which can be saved and applied to other rows.
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes rows after a correction, fitted to them or to other rows before.")
public final class CorrectCommand implements Callable<Integer> {

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
            description = "Which text row belongs to which image row; written beside the rows.")
    private @Nullable Path pairs;

    @Option(
            names = "--correct",
            paramLabel = "NAME",
            description = {
                "Fit this correction to the rows: center, standardize, shift:D, drop:K, realign,",
                "subspace:D, or mix:A:NAME."
            })
    private @Nullable String name;

    @Option(
            names = "--load",
            paramLabel = "C.safetensors",
            description = "Apply a correction that was saved before; rows of the same width.")
    private @Nullable Path load;

    @Option(names = "--save", paramLabel = "C.safetensors", description = "Save what was fitted.")
    private @Nullable Path save;

    @Option(
            names = "--fit-share",
            paramLabel = "F",
            description = {
                "Fit to this share of the images with their texts, drawn by the seed; 1 by default."
            })
    private double fitShare = 1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the fit share; ${DEFAULT-VALUE} by default.")
    private long seed = 1;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "A folder for image.npy, text.npy and, with --pairs, pairs.csv.")
    private @Nullable Path out;

    public CorrectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ConoscopeException {
        if ((name == null) == (load == null)) {
            throw new IllegalArgumentException("one of --correct and --load is needed");
        }
        if (load != null && (save != null || fitShare != 1)) {
            throw new IllegalArgumentException("--save and --fit-share belong to --correct");
        }
        var transform = name == null ? null : transform(name);
        var rows = rows();
        var correction = correction(transform, rows);
        var folder = Objects.requireNonNull(out);
        int zeros = CorrectJob.write(folder, rows, pairs != null, correction);
        if (save != null) {
            CorrectionFile.write(save, correction);
        }
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: images %d, texts %d, %s%n",
                        folder,
                        rows.image().rows(),
                        rows.text().rows(),
                        correction.steps().name());
        if (zeros > 0) {
            console.err()
                    .printf(
                            Locale.ROOT,
                            "%d rows have no direction after %s and are all zeros; the first are"
                                    + " listed in %s%n",
                            zeros,
                            correction.steps().name(),
                            folder.resolve(CorrectJob.NOTE));
        }
        return ExitStatus.DONE;
    }

    private static RowTransform transform(String name) {
        if (Corrections.parse(name) instanceof Correction.OfRows(var transform)) {
            return transform;
        }
        throw new IllegalArgumentException(
                name + " changes similarities, not rows; measure and search take it");
    }

    private Embeddings rows() throws ConoscopeException {
        var images = Objects.requireNonNull(image);
        var texts = Objects.requireNonNull(text);
        if (pairs != null) {
            return EmbeddingsFiles.pair(images, texts, pairs);
        }
        var rows = EmbeddingsFiles.unpaired(images, texts);
        // With a share, texts go with their images: row i with row i.
        return fitShare == 1 ? rows : EmbeddingsFiles.pair(images, texts, null);
    }

    private SavedCorrection correction(@Nullable RowTransform transform, Embeddings rows)
            throws ConoscopeException {
        if (transform != null) {
            return CorrectJob.fit(transform, rows, JudgeJob.sample(fitShare, seed));
        }
        var file = Objects.requireNonNull(load);
        var loaded = CorrectionFile.read(file);
        if (loaded.steps().width() != rows.dimension()) {
            throw new ConoscopeException(
                    "correction.width", null, file, loaded.steps().width(), rows.dimension());
        }
        return loaded;
    }
}
