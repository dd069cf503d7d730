package io.conoscope.service.find;

import io.conoscope.embedding.Embeddings;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The pairs whose image and text point in the most different directions. Safe on any thread.
public final class WorstPairs {

    private WorstPairs() {}

    /// The points of the pairs with the lowest cosines: an image and a text of each. O(p·d).
    ///
    /// @param top at most how many pairs
    /// @return image, text, image, text …, the lowest cosine first
    public static int[] of(Embeddings rows, int top) {
        var pairs = rows.pairs();
        var cosines = new double[pairs.size()];
        for (int p = 0; p < cosines.length; p++) {
            cosines[p] =
                    cosine(rows.image().row(pairs.image()[p]), rows.text().row(pairs.text()[p]));
        }
        return IntStream.range(0, cosines.length)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> cosines[p]))
                .limit(top)
                .flatMapToInt(
                        p -> IntStream.of(pairs.image()[p], rows.image().rows() + pairs.text()[p]))
                .toArray();
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double ofA = 0;
        double ofB = 0;
        for (int c = 0; c < a.length; c++) {
            dot += (double) a[c] * b[c];
            ofA += (double) a[c] * a[c];
            ofB += (double) b[c] * b[c];
        }
        double lengths = Math.sqrt(ofA * ofB);
        return lengths == 0 ? 0 : dot / lengths;
    }
}
