package io.conoscope.service.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;
import io.conoscope.gap.measure.PartialMeasures;
import io.conoscope.probe.Separability;

import java.util.function.Consumer;

/// Measures embeddings: everything of `gap`, and the separability of `probe`.
///
/// Blocks the calling thread; needs no model and may run in the window's process.
public final class MeasureJob {

    private MeasureJob() {}

    /// Corrects the rows as wished, then measures.
    ///
    /// @param progress by stage: `measure.separability`, `measure.spectrum`,
    ///     `measure.similarities`; called on several threads, one call at a time
    /// @throws java.util.concurrent.CancellationException if cancelled
    /// @throws IllegalArgumentException if there is no image or no text, or a row has length 0 or
    ///     is not finite; [io.conoscope.embedding.EmbeddingsFiles] lets none of these through
    public static Measures run(
            Embeddings embeddings,
            MeasureRequest request,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        return run(embeddings, request, token, progress, soFar -> {});
    }

    /// The same, and hands out what is known on the way: the gap first, within milliseconds. The
    /// result is the same to the last bit.
    ///
    /// @param early hears of it as `progress` does
    public static Measures run(
            Embeddings embeddings,
            MeasureRequest request,
            CancellationToken token,
            Consumer<? super Progress> progress,
            Consumer<? super PartialMeasures> early) {
        var rows = request.correction().apply(embeddings);
        int threads = request.threads();
        var measurement = new Measurement(rows);
        early.accept(measurement.first());
        var found = Separability.of(rows, request.seed(), threads, token, progress);
        var separability = new Measures.Separability(found.accuracy(), found.folds());
        return measurement
                .measure(threads, token, progress, soFar -> early.accept(soFar.with(separability)))
                .with(separability);
    }
}
