package io.conoscope.projection.neighbors;

import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.scan.PreparedRows;

import java.util.function.IntConsumer;

/// Finds the nearest neighbours of every row: all of the true ones where that is affordable, nearly
/// all of them beyond.
///
/// The same rows, k and settings give the same neighbours for any number of threads.
public final class NeighborSearch {

    /// How carefully to look.
    public enum Effort {
        /// True neighbours for few rows, an approximate search for many.
        AUTOMATIC,
        /// True neighbours, in time that grows with the square of the rows.
        EXACT,
        /// An approximate search however few rows there are.
        APPROXIMATE
    }

    /// How to search.
    ///
    /// @param seed   of the random choices of an approximate search
    /// @param effort how carefully to look
    public record Settings(long seed, Effort effort) {

        /// Settings that leave the choice of the search to the number of rows.
        public static Settings ofSeed(long seed) {
            return new Settings(seed, Effort.AUTOMATIC);
        }
    }

    /// So many rows are compared with each other in a fraction of a second.
    private static final int FEW = 12_000;

    private NeighborSearch() {}

    /// Searches on all workers.
    ///
    /// @param k    neighbours a row, itself not counted, in [0, n - 1]
    /// @param done hears on the calling thread how much of the work is finished, in rows: rises
    ///             from 0 to n; may throw to end it
    /// @throws IllegalArgumentException if k is out of range
    public static Neighbors search(
            PreparedRows rows, int k, Settings settings, Workers workers, IntConsumer done) {
        ExactNeighbors.requireFewer(k, rows.rows());
        boolean exact =
                switch (settings.effort()) {
                    case AUTOMATIC -> rows.rows() <= FEW || k > rows.rows() / 50;
                    case EXACT -> true;
                    case APPROXIMATE -> k == 0;
                };
        var found =
                exact
                        ? ExactNeighbors.search(rows, k, workers, done)
                        : CellNeighbors.search(rows, k, settings.seed(), workers, done);
        done.accept(rows.rows());
        return found;
    }
}
