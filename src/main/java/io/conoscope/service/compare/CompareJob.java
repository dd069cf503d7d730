package io.conoscope.service.compare;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.bootstrap.Bootstrap;
import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.gap.correct.method.Corrections;
import io.conoscope.gap.measure.FlatMeasures;
import io.conoscope.service.measure.MeasureJob;
import io.conoscope.service.measure.MeasureRequest;

import java.util.HashMap;
import java.util.Map;
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

    private static final int MOST_RESAMPLED = 4_000;
    private static final int DRAWS = 1_000;

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
                        intervals(treated, token, progress),
                        measures.images(),
                        measures.texts(),
                        measures.dimension(),
                        RowsSketch.of(treated, token));
        cache.keep(key, numbers);
        return numbers;
    }

    private static Embeddings corrected(Embeddings rows, RowTransform transform) {
        var fitted = transform.fit(HALF.of(rows));
        var rest = HALF.rest(rows);
        var changed = fitted.apply(new ModalityRows(rest.image(), rest.text()));
        return rest.changedBy(transform.name(), changed.image(), changed.text());
    }

    /// None of many rows: the time grows with their square.
    private static Map<String, Interval> intervals(
            Embeddings rows, CancellationToken token, Consumer<? super Progress> progress) {
        boolean few = rows.image().rows() + rows.text().rows() <= MOST_RESAMPLED;
        return few && rows.pairs().size() > 0
                ? Bootstrap.intervals(
                        rows,
                        DRAWS,
                        HALF.seed(),
                        Runtime.getRuntime().availableProcessors(),
                        token,
                        progress)
                : Map.of();
    }

    private static Embeddings treated(Embeddings rows, String treatment) {
        if (treatment.equals(ALL)) {
            return rows;
        }
        if (treatment.equals(REST)) {
            return HALF.rest(rows);
        }
        return switch (Corrections.parse(treatment)) {
            case Correction.OfRows(var transform) -> corrected(rows, transform);
            case Correction.OfSimilarities similarities ->
                    throw new IllegalArgumentException(
                            similarities.name() + " changes no rows, expected one that does");
        };
    }
}
