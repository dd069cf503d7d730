package io.conoscope.service.compare;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.Corrections;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.measure.FlatMeasures;
import io.conoscope.service.measure.MeasureJob;
import io.conoscope.service.measure.MeasureRequest;

import java.util.HashMap;
import java.util.function.Consumer;

/// Measures rows for the table of models, or takes what was kept of them. Blocks.
///
/// @param cache keeps numbers
public record CompareJob(ComparedCache cache) {

    /// Measured as they are, all of them.
    public static final String ALL = "";

    /// Measured as they are, on the half that corrections are not fitted to.
    public static final String REST = "rest";

    /// What corrections are fitted to: half of the images with their texts.
    public static final FitSample HALF = new FitSample(0.5, 1);

    /// @param treatment [#ALL], [#REST], or a correction of rows by name, which is fitted to
    ///                  [#HALF] and measured on the rest
    /// @throws java.util.concurrent.CancellationException if cancelled
    /// @throws IllegalArgumentException if the rows are too few for it, or there is no such
    ///     correction of rows
    public ComparedNumbers run(
            Embeddings rows,
            String treatment,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        var key = rows.key() + "\n" + treatment + "\n" + HALF;
        var known = cache.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        var treated = treated(rows, treatment);
        var measures = MeasureJob.run(treated, MeasureRequest.plain(), token, progress);
        var values = new HashMap<String, Double>();
        FlatMeasures.of(measures).forEach(entry -> values.put(entry.key(), entry.value()));
        var numbers =
                new ComparedNumbers(
                        values,
                        measures.images(),
                        measures.texts(),
                        measures.dimension(),
                        RowsSketch.of(treated, token));
        cache.keep(key, numbers);
        return numbers;
    }

    private static Embeddings treated(Embeddings rows, String treatment) {
        if (treatment.equals(ALL)) {
            return rows;
        }
        if (treatment.equals(REST)) {
            return HeldOut.of(rows, HALF);
        }
        return switch (Corrections.parse(treatment)) {
            case Correction.OfRows(var transform) -> HeldOut.corrected(rows, transform, HALF);
            case Correction.OfSimilarities similarities ->
                    throw new IllegalArgumentException(
                            similarities.name() + " changes no rows, expected one that does");
        };
    }
}
