package io.conoscope.projection.tsne;

import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.NeighborEdges;
import io.conoscope.projection.neighbors.Neighbors;
import io.conoscope.projection.neighbors.scan.Metric;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The joint probabilities `p_ij = (p(j|i) + p(i|j)) / 2n` of pairs of which one is the other's
/// neighbour: an undirected weighted graph, each edge stored from both its ends.
///
/// Source: van der Maaten & Hinton 2008, section 3.1.
///
/// @param offsets shape (n + 1): point i has the edges from `offsets[i]` to before `offsets[i + 1]`
/// @param ends    the other end of each edge, ascending within a point
/// @param weights n times the probability, symmetric; they sum to n
public record Affinities(int[] offsets, int[] ends, float[] weights) {

    private static final int CHUNK = 512;

    /// Builds the graph in O(n·k) time and memory.
    ///
    /// @param neighbors  of n points, k >= 1
    /// @param metric     of the neighbours' distances
    /// @param perplexity in [1, k]
    /// @throws IllegalArgumentException if the perplexity is out of range
    public static Affinities of(
            Neighbors neighbors,
            Metric metric,
            double perplexity,
            Workers workers,
            Runnable between) {
        if (!(perplexity >= 1 && perplexity <= neighbors.k())) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "perplexity %s with %d neighbours",
                            perplexity,
                            neighbors.k()));
        }
        var chances = chances(neighbors, metric, perplexity, workers, between);
        var in = transposed(neighbors, chances, between);
        var out = in.transposed(between);
        return sum(of(out), of(in), workers, between);
    }

    /// The graph of points without neighbours.
    public static Affinities none(int points) {
        return new Affinities(new int[points + 1], new int[0], new float[0]);
    }

    /// The number of points n.
    public int points() {
        return offsets.length - 1;
    }

    private static float[] chances(
            Neighbors neighbors,
            Metric metric,
            double perplexity,
            Workers workers,
            Runnable between) {
        int n = neighbors.rows();
        var chances = new float[neighbors.index().length];
        workers.forEach(
                (n + CHUNK - 1) / CHUNK,
                () -> {
                    var one = new ConditionalProbabilities(neighbors, metric, perplexity);
                    return chunk -> {
                        int to = Math.min(n, (chunk + 1) * CHUNK);
                        for (int point = chunk * CHUNK; point < to; point++) {
                            one.write(point, chances);
                        }
                    };
                },
                between);
        return chances;
    }

    private static NeighborEdges transposed(
            Neighbors neighbors, float[] chances, Runnable between) {
        var offsets = new int[neighbors.rows() + 1];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i * neighbors.k();
        }
        return new NeighborEdges(offsets, neighbors.index(), chances).transposed(between);
    }

    private static Affinities of(NeighborEdges edges) {
        return new Affinities(edges.offsets(), edges.ends(), edges.weights());
    }

    /// Half the sum of two lists a point, both ascending.
    private static Affinities sum(
            Affinities out, Affinities in, Workers workers, Runnable between) {
        int n = out.points();
        var offsets = new int[n + 1];
        for (int row = 0; row < n; row++) {
            offsets[row + 1] = Math.addExact(offsets[row], out.merge(in, row, 0, null));
            now(row, between);
        }
        var both = new Affinities(offsets, new int[offsets[n]], new float[offsets[n]]);
        workers.forEach(
                (n + CHUNK - 1) / CHUNK,
                () ->
                        chunk -> {
                            int to = Math.min(n, (chunk + 1) * CHUNK);
                            for (int row = chunk * CHUNK; row < to; row++) {
                                out.merge(in, row, offsets[row], both);
                            }
                        },
                between);
        return both;
    }

    /// @param into receives the merged edges of the row from a place on; null only counts them
    /// @return their number
    private int merge(Affinities in, int row, int from, @Nullable Affinities into) {
        int i = offsets[row];
        int j = in.offsets[row];
        int size = 0;
        while (i < offsets[row + 1] || j < in.offsets[row + 1]) {
            int left = i < offsets[row + 1] ? ends[i] : Integer.MAX_VALUE;
            int right = j < in.offsets[row + 1] ? in.ends[j] : Integer.MAX_VALUE;
            float p = left <= right ? weights[i++] : 0;
            float q = right <= left ? in.weights[j++] : 0;
            if (into != null) {
                into.ends[from + size] = Math.min(left, right);
                into.weights[from + size] = (p + q) / 2;
            }
            size++;
        }
        return size;
    }

    /// Runs what comes between rows, every so many rows.
    private static void now(int row, Runnable between) {
        if (row % CHUNK == 0) {
            between.run();
        }
    }
}
