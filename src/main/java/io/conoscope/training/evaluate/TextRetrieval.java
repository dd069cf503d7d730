package io.conoscope.training.evaluate;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.corpus.Pairs;
import io.conoscope.math.Matrix;

import java.util.LinkedHashMap;
import java.util.Map;

/// How often a text finds another text about the same picture.
///
/// Every text asks all other texts. It counts at k when any of its fellows is among the k most
/// similar; ties count against it. Texts without a fellow do not ask.
final class TextRetrieval {

    private static final int[] KS = {1, 5, 10};

    private TextRetrieval() {}

    /// @param rows  shape (m, d), unit rows
    /// @param pairs which text belongs to which picture, each text to one
    /// @return by k as text, each in [0, 1]; NaN where no text has a fellow
    static Map<String, Double> recall(
            Matrix rows, Pairs pairs, int threads, CancellationToken token) {
        var row = UnitDots.rows(rows);
        var owner = new int[rows.rows()];
        for (int p = 0; p < pairs.size(); p++) {
            owner[pairs.text()[p]] = pairs.image()[p];
        }
        var ranks = new int[rows.rows()];
        ParallelBlocks.forEach(
                ranks.length, threads, token, () -> text -> ranks[text] = rank(row, owner, text));
        var recall = new LinkedHashMap<String, Double>();
        for (int k : KS) {
            int found = 0;
            int asked = 0;
            for (int rank : ranks) {
                asked += rank > 0 ? 1 : 0;
                found += rank > 0 && rank <= k ? 1 : 0;
            }
            recall.put(Integer.toString(k), asked == 0 ? Double.NaN : (double) found / asked);
        }
        return recall;
    }

    /// @return of the nearest fellow, from 1; 0 without one
    private static int rank(float[][] rows, int[] owner, int text) {
        var cosines = new float[owner.length];
        float best = Float.NEGATIVE_INFINITY;
        for (int other = 0; other < owner.length; other++) {
            cosines[other] = UnitDots.dot(rows[text], rows[other]);
            if (other != text && owner[other] == owner[text]) {
                best = Math.max(best, cosines[other]);
            }
        }
        if (best == Float.NEGATIVE_INFINITY) {
            return 0;
        }
        int rank = 1;
        for (int other = 0; other < owner.length; other++) {
            rank += owner[other] != owner[text] && cosines[other] >= best ? 1 : 0;
        }
        return rank;
    }
}
