package io.conoscope.service.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.bootstrap.Bootstrap;
import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.DirectedRows;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.FittedTransform;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.gap.measure.CorrectedRetrieval;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;
import io.conoscope.probe.FoldChange;
import io.conoscope.probe.Separability;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Measures rows as they are and after corrections.
///
/// Blocks the calling thread; needs no model and may run in the window's process.
public final class JudgeJob {

    /// So many rows without a direction are named.
    private static final int NAMED = 20;

    private final Embeddings rows;
    private final JudgeRequest request;
    private final CancellationToken token;
    private final Consumer<? super Progress> progress;

    private JudgeJob(
            Embeddings rows,
            JudgeRequest request,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        this.rows = rows;
        this.request = request;
        this.token = token;
        this.progress = progress;
    }

    /// Measures once for the rows as they are and once for each correction.
    ///
    /// @param progress by stage, as [MeasureJob] and [Bootstrap] tell it, once for each
    /// @throws java.util.concurrent.CancellationException if cancelled
    /// @throws IllegalArgumentException if a correction cannot be fitted to these rows, the share
    ///     leaves nothing to judge on, or the rows cannot be measured
    public static Judged run(
            Embeddings rows,
            JudgeRequest request,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        return new JudgeJob(rows, request, token, progress).run();
    }

    private Judged run() {
        var judged = request.fit().rest(rows);
        boolean apart = request.fit().share() < 1;
        var fitted = apart || !request.corrections().isEmpty() ? request.fit().of(rows) : null;
        // What cannot be fitted is said before anything dear is measured.
        var transforms = new LinkedHashMap<String, FittedTransform>();
        for (var correction : request.corrections()) {
            if (correction instanceof Correction.OfRows(var transform) && fitted != null) {
                transforms.put(correction.name(), transform.fit(fitted));
            }
        }
        var measures = measures(judged, FoldChange.NONE);
        var intervals = intervals(judged);
        var after = new LinkedHashMap<String, Judged.After>();
        for (var correction : request.corrections()) {
            after.put(correction.name(), after(correction, transforms, judged));
        }
        var fit =
                apart && fitted != null
                        ? new Judged.Fit(fitted.image().rows(), fitted.text().rows())
                        : null;
        return new Judged(measures, intervals, after, fit);
    }

    private Judged.After after(
            Correction correction, Map<String, FittedTransform> transforms, Embeddings judged) {
        return switch (correction) {
            case Correction.OfSimilarities(var similarities) ->
                    new Judged.Similarities(
                            CorrectedRetrieval.of(
                                    judged, similarities, request.threads(), token, progress));
            case Correction.OfRows(var transform) -> {
                var fitted = transforms.get(correction.name());
                if (fitted == null) {
                    throw new IllegalStateException(correction.name() + " was not fitted");
                }
                yield after(transform, fitted, judged);
            }
        };
    }

    private Judged.Rows after(RowTransform transform, FittedTransform fitted, Embeddings judged) {
        var moved = fitted.apply(new ModalityRows(judged.image(), judged.text()));
        var corrected = judged.changedBy(transform.name(), moved.image(), moved.text());
        var directed = DirectedRows.of(corrected);
        requireRows(transform, directed.rows());
        boolean apart = request.fit().share() < 1;
        // Fitted elsewhere, a correction has seen no row of any fold.
        var change = apart || directed.count() > 0 ? FoldChange.NONE : perFold(transform);
        var probed = change == FoldChange.NONE ? directed.rows() : judged;
        var measures =
                Measurement.of(directed.rows(), request.threads(), token, progress)
                        .with(separability(probed, change));
        return new Judged.Rows(measures, intervals(directed.rows()), zeroRows(directed));
    }

    private static void requireRows(RowTransform transform, Embeddings left) {
        if (left.image().rows() == 0 || left.text().rows() == 0) {
            throw new IllegalArgumentException(
                    transform.name()
                            + " leaves no direction in any row of a modality: image is "
                            + left.image().shape()
                            + ", text is "
                            + left.text().shape());
        }
    }

    /// The correction learnt of each fold's training rows; where these are too few for it, of all.
    private static FoldChange perFold(RowTransform transform) {
        return (image, text) -> {
            var fitted = transform.fit(new ModalityRows(image, text));
            return given -> {
                var moved = fitted.apply(new ModalityRows(given.image(), given.text()));
                return new FoldChange.Rows(moved.image(), moved.text());
            };
        };
    }

    private Measures measures(Embeddings judged, FoldChange change) {
        var separability = separability(judged, change);
        return Measurement.of(judged, request.threads(), token, progress).with(separability);
    }

    private Measures.Separability separability(Embeddings judged, FoldChange change) {
        try {
            var found =
                    Separability.of(
                            judged, change, request.seed(), request.threads(), token, progress);
            return new Measures.Separability(found.accuracy(), found.folds());
        } catch (IllegalArgumentException e) {
            if (change == FoldChange.NONE) {
                throw e;
            }
            // A fold holds fewer rows than the correction needs, though all together are enough.
            return new Measures.Separability(Double.NaN, 0);
        }
    }

    private Map<String, Interval> intervals(Embeddings judged) {
        if (request.draws() == 0 || judged.pairs().size() == 0) {
            return Map.of();
        }
        return Bootstrap.intervals(
                judged, request.draws(), request.seed(), request.threads(), token, progress);
    }

    private static Judged.@Nullable ZeroRows zeroRows(DirectedRows directed) {
        if (directed.count() == 0) {
            return null;
        }
        return new Judged.ZeroRows(
                directed.count(), first(directed.zeroImages()), first(directed.zeroTexts()));
    }

    private static List<Integer> first(int... rows) {
        return IntStream.of(rows).limit(NAMED).boxed().toList();
    }

    /// The sample of a share and seed; all rows for a share of 1.
    public static FitSample sample(double share, long seed) {
        return share == 1 ? FitSample.ALL : new FitSample(share, seed);
    }
}
