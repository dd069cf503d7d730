package io.conoscope.projection;

import io.conoscope.projection.neighbors.Neighbors;
import io.conoscope.projection.neighbors.scan.Metric;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Remembers the nearest neighbours of one set of rows from run to run, so that another min-dist or
/// another method need not search again. Safe on any thread.
///
/// Whoever makes one uses it for the same rows only. It keeps the longest lists it was given, by
/// metric: 8·k bytes a row.
public final class KnownNeighbors {

    private final Map<Metric, Found> found = new EnumMap<>(Metric.class);

    private record Found(Neighbors neighbors, long seed) {}

    /// The first k neighbours of every row, where at least so many are known from a search with
    /// this seed.
    public synchronized Optional<Neighbors> find(Metric metric, int k, long seed) {
        var known = found.get(metric);
        if (known == null || known.seed != seed || known.neighbors.k() < k) {
            return Optional.empty();
        }
        return Optional.of(first(known.neighbors, k));
    }

    /// Remembers a search's result, unless a longer one is known.
    public synchronized void keep(Metric metric, long seed, Neighbors neighbors) {
        if (find(metric, neighbors.k(), seed).isEmpty()) {
            found.put(metric, new Found(neighbors, seed));
        }
    }

    private static Neighbors first(Neighbors all, int k) {
        if (all.k() == k) {
            return all;
        }
        int n = all.rows();
        var index = new int[n * k];
        var distance = new float[n * k];
        for (int row = 0; row < n; row++) {
            System.arraycopy(all.index(), row * all.k(), index, row * k, k);
            System.arraycopy(all.distance(), row * all.k(), distance, row * k, k);
        }
        return new Neighbors(k, index, distance);
    }
}
