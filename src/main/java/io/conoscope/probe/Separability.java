package io.conoscope.probe;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.embedding.Embeddings;

import java.util.Arrays;
import java.util.function.Consumer;

/// How well a plane tells images from texts: cross-validated accuracy of a linear probe.
///
/// Trained and tested on as many images as texts, so that 0.5 is chance and 1 a gap that a plane
/// separates; at most [#MOST] of each, drawn by a seed.
///
/// @param accuracy mean over the folds, in [0, 1]; NaN with fewer than two rows of a modality
/// @param folds    number of cross-validation folds; 0 with fewer than two rows
public record Separability(double accuracy, int folds) {

    /// The largest number of rows used of each modality.
    public static final int MOST = 2000;

    private static final int FOLDS = 5;

    /// Trains one probe a fold.
    ///
    /// @param seed     decides the rows drawn, their folds and the order of training
    /// @param threads  at least 1; the result does not depend on it
    /// @param progress of stage `measure.separability`; one call at a time
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Separability of(
            Embeddings embeddings,
            long seed,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        return of(embeddings, FoldChange.NONE, seed, threads, token, progress);
    }

    /// The same of rows that are changed first, by what is learnt of each fold's training rows
    /// alone.
    public static Separability of(
            Embeddings embeddings,
            FoldChange change,
            long seed,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        int each = Math.min(MOST, Math.min(embeddings.image().rows(), embeddings.text().rows()));
        int folds = Math.min(FOLDS, each);
        if (folds < 2) {
            return new Separability(Double.NaN, 0);
        }
        var rows = LabelledRows.draw(embeddings, each, folds, seed);
        var accuracy = new double[folds];
        var meter = new ProgressMeter("measure.separability", folds, 0, progress);
        meter.report(0);
        var done = new int[1];
        ParallelBlocks.forEach(
                folds,
                threads,
                token,
                () ->
                        fold -> {
                            var training = rows.part(fold, true);
                            var judged = rows.part(fold, false);
                            if (change != FoldChange.NONE) {
                                var learnt = change.learn(training.image(), training.text());
                                training = training.changed(learnt);
                                judged = judged.changed(learnt);
                            }
                            accuracy[fold] = LinearProbe.train(training, seed).accuracy(judged);
                            synchronized (done) {
                                meter.report(++done[0]);
                            }
                        });
        return new Separability(Arrays.stream(accuracy).average().orElseThrow(), folds);
    }
}
