package io.conoscope.training.runfolder;

import io.conoscope.gap.measure.Measures;
import io.conoscope.runlog.evaluation.RetrievalScores;
import io.conoscope.training.evaluate.EvaluationOutcome;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The scalars of an evaluation, by tag.
final class EvaluationTags {

    private static final List<String> KS = List.of("1", "5", "10");

    private final Map<String, Double> values = new LinkedHashMap<>();

    private EvaluationTags() {}

    static Map<String, Double> of(EvaluationOutcome outcome) {
        var tags = new EvaluationTags();
        if (outcome.measures() != null) {
            tags.add(outcome.measures());
            tags.put("loss", outcome.loss());
        }
        outcome.scores().forEach(tags::add);
        return tags.values;
    }

    private void put(String name, double value) {
        values.put("eval/" + name, value);
    }

    private void add(Measures measures) {
        put("gap_l2", measures.gap().l2());
        put("centroid_cosine", measures.gap().centroidCosine());
        put("alignment", measures.alignment());
        put("uniformity_image", measures.uniformity().image());
        put("uniformity_text", measures.uniformity().text());
        put("uniformity_all", measures.uniformity().all());
        put("uniformity_cross", measures.uniformity().cross());
        put("relative_modality_gap", measures.relativeModalityGap());
        if (measures.separability() != null) {
            put("separability", measures.separability().accuracy());
        }
        put("effective_rank_image", measures.effectiveRank().image());
        put("effective_rank_text", measures.effectiveRank().text());
        mean("matched", measures.cosine().matched());
        mean("unmatched", measures.cosine().unmatched());
        mean("image_image", measures.cosine().imageImage());
        mean("text_text", measures.cosine().textText());
        mean("text_text_matched", measures.cosine().textTextMatched());
        put("pair_distance", 1 - measures.cosine().matched().mean());
        addRecall("eval/recall_image_to_text@", measures.recall().imageToText());
        addRecall("eval/recall_text_to_image@", measures.recall().textToImage());
    }

    private void mean(String kind, Measures.@Nullable Summary summary) {
        if (summary != null) {
            put("cosine_" + kind, summary.mean());
        }
    }

    private void add(RetrievalScores scores) {
        var place = "retrieval/" + scores.corpus().replace('/', ' ') + "/";
        addRecall(place + "text_text@", scores.textToText());
        addRecall(place + "text_image@", scores.textToImage());
    }

    private void addRecall(String tag, Map<String, Double> recall) {
        for (var k : KS) {
            if (recall.containsKey(k)) {
                values.put(tag + k, recall.get(k));
            }
        }
    }
}
