package io.conoscope.projection.umap;

import java.util.random.RandomGenerator;

/// The edges of a graph, stored from both ends, with points in a random order and the share of
/// epochs in which each edge is sampled.
///
/// In a random order, any run of points is a random sample of all points.
///
/// @param order   shape (n): the point of the graph that stands at each place
/// @param offsets shape (n + 1): the point at place i has the edges from `offsets[i]` on
/// @param ends    the place of the other end of each edge
/// @param shares  in (0, 1]: the share of epochs in which each edge is sampled, the heaviest in
///                all; edges that would be sampled less than once are left out
record DrawnEdges(int[] order, int[] offsets, int[] ends, float[] shares) {

    static DrawnEdges of(FuzzyGraph graph, int epochs, RandomGenerator random) {
        int n = graph.points();
        var order = shuffled(n, random);
        var place = new int[n];
        for (int i = 0; i < n; i++) {
            place[order[i]] = i;
        }
        float heaviest = graph.heaviest();
        int drawn = 0;
        for (float weight : graph.weights()) {
            drawn += isDrawn(weight / heaviest, epochs) ? 1 : 0;
        }
        var offsets = new int[n + 1];
        var ends = new int[drawn];
        var shares = new float[drawn];
        int size = 0;
        for (int i = 0; i < n; i++) {
            for (int e = graph.offsets()[order[i]]; e < graph.offsets()[order[i] + 1]; e++) {
                float share = graph.weights()[e] / heaviest;
                if (isDrawn(share, epochs)) {
                    ends[size] = place[graph.ends()[e]];
                    shares[size++] = share;
                }
            }
            offsets[i + 1] = size;
        }
        return new DrawnEdges(order, offsets, ends, shares);
    }

    int points() {
        return order.length;
    }

    /// The mean number of sampled edges of each point per epoch, shape (n), by place.
    float[] perEpoch() {
        var sums = new float[points()];
        for (int i = 0; i < sums.length; i++) {
            for (int e = offsets[i]; e < offsets[i + 1]; e++) {
                sums[i] += shares[e];
            }
        }
        return sums;
    }

    /// The largest number of edges that any so many neighbouring places have together.
    int mostIn(int places) {
        int most = 0;
        for (int from = 0; from < points(); from += places) {
            int to = Math.min(points(), from + places);
            most = Math.max(most, offsets[to] - offsets[from]);
        }
        return most;
    }

    private static boolean isDrawn(float share, int epochs) {
        return share * epochs >= 1;
    }

    private static int[] shuffled(int n, RandomGenerator random) {
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
