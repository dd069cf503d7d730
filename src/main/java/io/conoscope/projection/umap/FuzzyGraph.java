package io.conoscope.projection.umap;

import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.NeighborEdges;
import io.conoscope.projection.neighbors.Neighbors;

import java.util.Arrays;

/// The fuzzy union of every point's neighbourhood: an undirected weighted graph, each edge stored
/// from both its ends.
///
/// If a has b as a neighbour with weight p, and b has a with q, the edge weighs p + q - pq.
/// Source: McInnes et al. 2018, section 3.1 and algorithm 1.
///
/// @param offsets shape (n + 1): point i has the edges from `offsets[i]` to before `offsets[i + 1]`
/// @param ends    the other end of each edge, ascending within a point
/// @param weights in (0, 1], symmetric
public record FuzzyGraph(int[] offsets, int[] ends, float[] weights) {

    private static final int CHUNK = 1024;

    /// Builds the graph in O(n·k) time and memory.
    ///
    /// @param alone points whose neighbours mean nothing, as those of rows without a direction: no
    ///              edge starts there
    public static FuzzyGraph of(
            Neighbors neighbors, int[] alone, Workers workers, Runnable between) {
        int n = neighbors.rows();
        int k = neighbors.k();
        var directed = directedWeights(neighbors, workers, between);
        for (int point : alone) {
            Arrays.fill(directed, point * k, (point + 1) * k, 0);
        }
        var out = sortedByEnd(n, k, neighbors.index(), directed, between);
        var in = out.transposed(between);
        return union(out, in, between);
    }

    /// The graph of points that have no neighbours.
    public static FuzzyGraph withoutEdges(int points) {
        return new FuzzyGraph(new int[points + 1], new int[0], new float[0]);
    }

    /// The number of points n.
    public int points() {
        return offsets.length - 1;
    }

    /// The number of connected components; a point without edges is one.
    public int components() {
        int n = points();
        var seen = new boolean[n];
        var waiting = new int[n];
        int components = 0;
        for (int first = 0; first < n; first++) {
            if (seen[first]) {
                continue;
            }
            components++;
            seen[first] = true;
            waiting[0] = first;
            for (int size = 1; size > 0; ) {
                int point = waiting[--size];
                for (int e = offsets[point]; e < offsets[point + 1]; e++) {
                    if (!seen[ends[e]]) {
                        seen[ends[e]] = true;
                        waiting[size++] = ends[e];
                    }
                }
            }
        }
        return components;
    }

    /// The largest weight, 0 where there is no edge.
    public float heaviest() {
        float heaviest = 0;
        for (float weight : weights) {
            heaviest = Math.max(heaviest, weight);
        }
        return heaviest;
    }

    private static float[] directedWeights(Neighbors neighbors, Workers workers, Runnable between) {
        int n = neighbors.rows();
        var smooth = new SmoothDistances(neighbors);
        var weights = new float[neighbors.index().length];
        workers.forEach(
                (n + CHUNK - 1) / CHUNK,
                () ->
                        chunk -> {
                            int to = Math.min(n, (chunk + 1) * CHUNK);
                            for (int row = chunk * CHUNK; row < to; row++) {
                                smooth.weights(row, weights);
                            }
                        },
                between);
        return weights;
    }

    private static FuzzyGraph sortedByEnd(
            int n, int k, int[] index, float[] weights, Runnable between) {
        var offsets = new int[n + 1];
        var ends = new int[index.length];
        var sorted = new float[index.length];
        var order = new long[k];
        for (int row = 0; row < n; row++) {
            offsets[row + 1] = (row + 1) * k;
            for (int i = 0; i < k; i++) {
                order[i] = (long) index[row * k + i] << 32 | i;
            }
            Arrays.sort(order);
            for (int i = 0; i < k; i++) {
                ends[row * k + i] = (int) (order[i] >>> 32);
                sorted[row * k + i] = weights[row * k + (int) order[i]];
            }
            now(row, between);
        }
        return new FuzzyGraph(offsets, ends, sorted);
    }

    private FuzzyGraph transposed(Runnable between) {
        var edges = new NeighborEdges(offsets, ends, weights).transposed(between);
        return new FuzzyGraph(edges.offsets(), edges.ends(), edges.weights());
    }

    /// Merges two lists a point, both ascending.
    private static FuzzyGraph union(FuzzyGraph out, FuzzyGraph in, Runnable between) {
        int n = out.points();
        var offsets = new int[n + 1];
        var ends = new int[Math.multiplyExact(2, out.ends.length)];
        var weights = new float[ends.length];
        int size = 0;
        for (int row = 0; row < n; row++) {
            int i = out.offsets[row];
            int j = in.offsets[row];
            while (i < out.offsets[row + 1] || j < in.offsets[row + 1]) {
                int left = i < out.offsets[row + 1] ? out.ends[i] : Integer.MAX_VALUE;
                int right = j < in.offsets[row + 1] ? in.ends[j] : Integer.MAX_VALUE;
                float p = left <= right ? out.weights[i++] : 0;
                float q = right <= left ? in.weights[j++] : 0;
                ends[size] = Math.min(left, right);
                // A weight can underflow to 0: then there is no edge.
                weights[size] = Math.min(1, p + q - p * q);
                size += weights[size] > 0 ? 1 : 0;
            }
            offsets[row + 1] = size;
            now(row, between);
        }
        return new FuzzyGraph(offsets, Arrays.copyOf(ends, size), Arrays.copyOf(weights, size));
    }

    /// Runs what comes between rows, every so many rows.
    private static void now(int row, Runnable between) {
        if (row % CHUNK == 0) {
            between.run();
        }
    }
}
