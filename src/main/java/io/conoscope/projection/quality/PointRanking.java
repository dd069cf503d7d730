package io.conoscope.projection.quality;

import java.util.Arrays;

/// All other points as one point sees them, nearest first; of equally far ones the lower index
/// first.
///
/// @param self the point that looks
/// @param far  shape (n), how far each point is in any monotone scale; not changed
public record PointRanking(int self, double[] far) {

    /// The k nearest others, nearest first.
    ///
    /// @param k in [0, n - 1]
    public int[] nearest(int k) {
        var found = new int[k];
        int size = 0;
        for (int j = 0; j < far.length; j++) {
            if (j == self || (size == k && (k == 0 || far[j] >= far[found[k - 1]]))) {
                continue;
            }
            int place = size < k ? size++ : k - 1;
            while (place > 0 && far[j] < far[found[place - 1]]) {
                found[place] = found[place - 1];
                place--;
            }
            found[place] = j;
        }
        return found;
    }

    /// The place of another point, from 1.
    public int of(int other) {
        int rank = 1;
        double limit = far[other];
        for (int j = 0; j < far.length; j++) {
            if (j != self && (far[j] < limit || (far[j] == limit && j < other))) {
                rank++;
            }
        }
        return rank;
    }

    /// How far the given points stand beyond place k here, summed: 0 for those within it.
    public long beyond(int[] points, int k) {
        long sum = 0;
        for (int point : points) {
            sum += Math.max(0, of(point) - k);
        }
        return sum;
    }

    /// How many of the points of one list are in another.
    public static int shared(int[] one, int[] other) {
        var sorted = other.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int point : one) {
            count += Arrays.binarySearch(sorted, point) >= 0 ? 1 : 0;
        }
        return count;
    }
}
