package io.conoscope.runlog.evaluation;

import io.conoscope.gap.measure.Measures;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `evaluation.json` as it stands in the file.
///
/// @param histograms by the kind's key
/// @param layout     the name of the file beside; null where there is none
record EvaluationJson(
        long step,
        double epoch,
        double wallTime,
        double temperature,
        int images,
        int texts,
        @Nullable Measures measures,
        Map<String, CosineHistogram> histograms,
        List<RetrievalScores> retrieval,
        @Nullable String layout) {

    static EvaluationJson of(Evaluation evaluation, @Nullable String layout) {
        var histograms = new LinkedHashMap<String, CosineHistogram>();
        evaluation.histograms().forEach((kind, counted) -> histograms.put(kind.key(), counted));
        return new EvaluationJson(
                evaluation.step(),
                evaluation.epoch(),
                evaluation.wallTime(),
                evaluation.temperature(),
                evaluation.images(),
                evaluation.texts(),
                evaluation.measures(),
                histograms,
                evaluation.retrieval(),
                layout);
    }

    /// Kinds of histograms that a later version may have added are passed over.
    Evaluation evaluation() {
        var known = new EnumMap<CosineKind, CosineHistogram>(CosineKind.class);
        Arrays.stream(CosineKind.values())
                .filter(kind -> histograms.containsKey(kind.key()))
                .forEach(kind -> known.put(kind, histograms.get(kind.key())));
        return new Evaluation(
                step, epoch, wallTime, temperature, images, texts, measures, known, retrieval);
    }
}
