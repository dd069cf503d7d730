package io.conoscope.projection;

import io.conoscope.projection.neighbors.scan.Metric;

/// What a projection may be told before it starts; each method takes what concerns it.
///
/// @param neighbors  size of a UMAP neighbourhood, including the point itself, in
///                   [2, 1000]; cut to the number of points there are
/// @param perplexity effective number of neighbours of a point in t-SNE, in [1, 300]; cut to what
///                   the number of points allows
/// @param epochs     epochs or iterations of the optimiser; 0 for the method's own number
/// @param metric     distance between rows
/// @param mode       whether speed may cost reproducibility
/// @param seed       of every random choice
/// @param threads    at least 1
/// @param tuning     what may still change while it runs
public record ProjectionSettings(
        int neighbors,
        double perplexity,
        int epochs,
        Metric metric,
        Mode mode,
        long seed,
        int threads,
        Tuning tuning) {

    private static final int MOST_NEIGHBORS = 1000;
    private static final int LARGEST_PERPLEXITY = 300;
    private static final int MOST_EPOCHS = 1_000_000;

    /// Whether the same seed must give the same layout.
    public enum Mode {
        /// The same bits for a seed on one machine, whatever the number of threads.
        REPRODUCIBLE,
        /// Threads need not wait for each other; runs differ in detail.
        FAST
    }

    /// @throws IllegalArgumentException if a value is out of its range; names both
    public ProjectionSettings {
        require(
                neighbors >= 2 && neighbors <= MOST_NEIGHBORS,
                "neighbors",
                neighbors,
                "2 to " + MOST_NEIGHBORS);
        require(
                perplexity >= 1 && perplexity <= LARGEST_PERPLEXITY,
                "perplexity",
                perplexity,
                "1 to " + LARGEST_PERPLEXITY);
        require(epochs >= 0 && epochs <= MOST_EPOCHS, "epochs", epochs, "0 to " + MOST_EPOCHS);
        require(threads >= 1, "threads", threads, "1 or more");
    }

    /// 15 neighbours, perplexity 30, epochs by size, cosine, reproducible, seed 1, all cores, and
    /// the default tuning.
    public static ProjectionSettings defaults() {
        return new ProjectionSettings(
                15,
                30,
                0,
                Metric.COSINE,
                Mode.REPRODUCIBLE,
                1,
                Runtime.getRuntime().availableProcessors(),
                Tuning.defaults());
    }

    public ProjectionSettings withNeighbors(int value) {
        return new ProjectionSettings(
                value, perplexity, epochs, metric, mode, seed, threads, tuning);
    }

    public ProjectionSettings withPerplexity(double value) {
        return new ProjectionSettings(
                neighbors, value, epochs, metric, mode, seed, threads, tuning);
    }

    public ProjectionSettings withEpochs(int value) {
        return new ProjectionSettings(
                neighbors, perplexity, value, metric, mode, seed, threads, tuning);
    }

    public ProjectionSettings withMetric(Metric value) {
        return new ProjectionSettings(
                neighbors, perplexity, epochs, value, mode, seed, threads, tuning);
    }

    public ProjectionSettings withMode(Mode value) {
        return new ProjectionSettings(
                neighbors, perplexity, epochs, metric, value, seed, threads, tuning);
    }

    public ProjectionSettings withSeed(long value) {
        return new ProjectionSettings(
                neighbors, perplexity, epochs, metric, mode, value, threads, tuning);
    }

    public ProjectionSettings withThreads(int value) {
        return new ProjectionSettings(
                neighbors, perplexity, epochs, metric, mode, seed, value, tuning);
    }

    public ProjectionSettings withTuning(Tuning value) {
        return new ProjectionSettings(
                neighbors, perplexity, epochs, metric, mode, seed, threads, value);
    }

    static void require(boolean fine, String name, Object found, String expected) {
        if (!fine) {
            throw new IllegalArgumentException(
                    "%s is %s, expected %s".formatted(name, found, expected));
        }
    }
}
