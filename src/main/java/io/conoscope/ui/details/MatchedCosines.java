package io.conoscope.ui.details;

import io.conoscope.embedding.Embeddings;

import java.util.Arrays;

/// The cosines of all matched pairs, to tell where one lies among them. Immutable.
///
/// @param sorted those that are numbers, rising
record MatchedCosines(double[] sorted) {

    static MatchedCosines of(Embeddings rows) {
        return new MatchedCosines(
                Arrays.stream(RowCosines.ofPairs(rows))
                        .filter(cosine -> !Double.isNaN(cosine))
                        .sorted()
                        .toArray());
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    double least() {
        return sorted[0];
    }

    double greatest() {
        return sorted[sorted.length - 1];
    }

    /// The share of matched pairs whose cosine is below this one, in [0, 1].
    double shareBelow(double cosine) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < cosine) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length == 0 ? 0 : low / (double) sorted.length;
    }

    /// How many lie in each of some bins of equal width from the least to the greatest.
    int[] counts(int bins) {
        var counts = new int[bins];
        double width = isEmpty() ? 0 : greatest() - least();
        for (double cosine : sorted) {
            double at = width == 0 ? 0 : (cosine - least()) / width * bins;
            counts[(int) Math.min(bins - 1.0, at)]++;
        }
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MatchedCosines cosines && Arrays.equals(sorted, cosines.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }
}
