package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.tile.NearestTen;

import java.util.Arrays;

/// How unevenly items are retrieved: the skewness of how often each is among the 10 nearest of a
/// query in the other modality, and their Gini coefficient. Of equally near items the first counts.
///
/// Source: Radovanović, Nanopoulos & Ivanović 2010, "Hubs in space", JMLR 11.
final class HubnessMeter {

    private HubnessMeter() {}

    /// `textToImage`: how often an image is retrieved by texts.
    static Measures.Directions<Measures.Hubness> of(Matches matches, NearestTen across) {
        var times = new int[matches.count()];
        for (int query = 0; query < matches.count(); query++) {
            if (matches.of(query).length > 0) {
                for (int item : across.of(query)) {
                    times[item]++;
                }
            }
        }
        return new Measures.Directions<>(
                hubness(times, matches.images(), matches.count()),
                hubness(times, 0, matches.images()));
    }

    private static Measures.Hubness hubness(int[] times, int from, int to) {
        double mean = 0;
        int max = 0;
        for (int i = from; i < to; i++) {
            mean += times[i] / (double) (to - from);
            max = Math.max(max, times[i]);
        }
        double squares = 0;
        double cubes = 0;
        for (int i = from; i < to; i++) {
            double deviation = times[i] - mean;
            squares += deviation * deviation / (to - from);
            cubes += deviation * deviation * deviation / (to - from);
        }
        double skewness = cubes / Math.pow(squares, 1.5);
        return new Measures.Hubness(skewness, max, gini(times, from, to));
    }

    /// Σᵢⱼ |cᵢ − cⱼ| / (2 n² mean c), from sorted counts in O(n log n) time.
    private static double gini(int[] times, int from, int to) {
        var sorted = Arrays.copyOfRange(times, from, to);
        Arrays.sort(sorted);
        long n = sorted.length;
        long sum = 0;
        long weighted = 0;
        for (int i = 0; i < n; i++) {
            sum += sorted[i];
            weighted += (2L * i - n + 1) * sorted[i];
        }
        return weighted / ((double) n * sum);
    }
}
