package io.conoscope.service.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;
import io.conoscope.probe.Separability;

import java.util.function.Consumer;

/// Measures embeddings: everything of `gap`, and the separability of `probe`.
///
/// Blocks the calling thread; needs no model and may run in the window's process.
public final class MeasureJob {

    private static final long SEED = 1;

    private MeasureJob() {}

    /// Measures on all cores, with seed 1.
    ///
    /// @param progress by stage: `measure.spectrum`, `measure.similarities`,
    ///     `measure.separability`; called on several threads, one call at a time
    /// @throws java.util.concurrent.CancellationException if cancelled
    /// @throws IllegalArgumentException if there is no image or no text, or a row has length 0 or
    ///     is not finite; [io.conoscope.embedding.EmbeddingsFiles] lets none of these through
    public static Measures run(
            Embeddings embeddings, CancellationToken token, Consumer<? super Progress> progress) {
        int cores = Runtime.getRuntime().availableProcessors();
        return run(embeddings, cores, SEED, token, progress);
    }

    /// Measures with chosen threads and seed; the result does not depend on the threads.
    ///
    /// @param threads at least 1
    /// @param seed    of the linear probe: the rows it draws, their folds, the order of training
    public static Measures run(
            Embeddings embeddings,
            int threads,
            long seed,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        var measures = Measurement.of(embeddings, threads, token, progress);
        var found = Separability.of(embeddings, seed, threads, token, progress);
        return measures.with(new Measures.Separability(found.accuracy(), found.folds()));
    }
}
