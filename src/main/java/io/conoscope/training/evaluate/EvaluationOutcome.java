package io.conoscope.training.evaluate;

import io.conoscope.corpus.Pairs;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;
import io.conoscope.runlog.evaluation.RetrievalScores;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What one evaluation found; all but the scores on the first held-out corpus.
///
/// @param pairs    which text belongs to which picture
/// @param measures of the gap; null where one of the towers is missing
/// @param counts   of cosines in the order of [CosineCounts], shape (kinds, bins); empty likewise
/// @param layout   the gap view, shape (images + texts, 2), images first; null likewise
/// @param loss     of pairs in row order, one text a picture; NaN where it was not taken
/// @param scores   of every held-out corpus
public record EvaluationOutcome(
        Pairs pairs,
        @Nullable Measures measures,
        long[][] counts,
        @Nullable Matrix layout,
        double loss,
        List<RetrievalScores> scores) {

    private static final String FIVE = "5";

    public EvaluationOutcome {
        scores = List.copyOf(scores);
    }

    /// How many pictures there are.
    public int images() {
        return Arrays.stream(pairs.image()).max().orElse(-1) + 1;
    }

    /// By what the best checkpoint is chosen: the mean of recall at 5 in both directions on the
    /// first corpus, or of texts among each other; NaN where nothing retrieves.
    public double score() {
        var first = scores.getFirst();
        var directions = Stream.of(first.textToImage(), first.imageToText()).toList();
        var asked = directions.getFirst().isEmpty() ? List.of(first.textToText()) : directions;
        return asked.stream()
                .mapToDouble(recall -> recall.getOrDefault(FIVE, Double.NaN))
                .average()
                .orElse(Double.NaN);
    }
}
