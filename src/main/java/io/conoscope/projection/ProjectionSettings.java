package io.conoscope.projection;

import io.conoscope.projection.neighbors.Metric;

/// What a projection may be told; each method takes what concerns it.
///
/// @param neighbors how many points make a neighbourhood, the point itself among them, in [2,
// 1000];
///                  cut to the number of points there are
/// @param minDist   how near points may lie in the layout, in [0, spread]
/// @param spread    the scale of the layout, above 0
/// @param epochs    rounds of the optimiser; 0 for 500 up to 10,000 points and 200 beyond
/// @param metric    distance between rows
/// @param mode      whether speed may cost repeatability
/// @param seed      of everything random
/// @param threads   at least 1
public record ProjectionSettings(
        int neighbors,
        double minDist,
        double spread,
        int epochs,
        Metric metric,
        Mode mode,
        long seed,
        int threads) {

    private static final int MOST_NEIGHBORS = 1000;
    private static final int MANY_POINTS = 10_000;

    /// Whether the same seed must give the same layout.
    public enum Mode {
        /// The same bits for a seed on one machine, whatever the number of threads.
        REPRODUCIBLE,
        /// May trade that for speed. So far it does not: both modes compute the same.
        FAST
    }

    /// @throws IllegalArgumentException if a value is out of its range; names both
    public ProjectionSettings {
        require(
                neighbors >= 2 && neighbors <= MOST_NEIGHBORS,
                "neighbors",
                neighbors,
                "2 to " + MOST_NEIGHBORS);
        require(spread > 0 && Double.isFinite(spread), "spread", spread, "a number above 0");
        require(minDist >= 0 && minDist <= spread, "minDist", minDist, "0 to spread " + spread);
        require(epochs >= 0, "epochs", epochs, "0 or more");
        require(threads >= 1, "threads", threads, "1 or more");
    }

    /// 15 neighbours, minDist 0.1, spread 1, epochs by size, cosine, fast, seed 1, all cores.
    public static ProjectionSettings defaults() {
        return new ProjectionSettings(
                15,
                0.1,
                1,
                0,
                Metric.COSINE,
                Mode.FAST,
                1,
                Runtime.getRuntime().availableProcessors());
    }

    /// The number of epochs for n points.
    public int epochsFor(int points) {
        return epochs > 0 ? epochs : points <= MANY_POINTS ? 500 : 200;
    }

    public ProjectionSettings withNeighbors(int value) {
        return new ProjectionSettings(value, minDist, spread, epochs, metric, mode, seed, threads);
    }

    public ProjectionSettings withMinDist(double value) {
        return new ProjectionSettings(
                neighbors, value, spread, epochs, metric, mode, seed, threads);
    }

    public ProjectionSettings withEpochs(int value) {
        return new ProjectionSettings(
                neighbors, minDist, spread, value, metric, mode, seed, threads);
    }

    public ProjectionSettings withMetric(Metric value) {
        return new ProjectionSettings(
                neighbors, minDist, spread, epochs, value, mode, seed, threads);
    }

    public ProjectionSettings withMode(Mode value) {
        return new ProjectionSettings(
                neighbors, minDist, spread, epochs, metric, value, seed, threads);
    }

    public ProjectionSettings withSeed(long value) {
        return new ProjectionSettings(
                neighbors, minDist, spread, epochs, metric, mode, value, threads);
    }

    public ProjectionSettings withThreads(int value) {
        return new ProjectionSettings(
                neighbors, minDist, spread, epochs, metric, mode, seed, value);
    }

    private static void require(boolean fine, String name, Object found, String expected) {
        if (!fine) {
            throw new IllegalArgumentException(
                    "%s is %s, expected %s".formatted(name, found, expected));
        }
    }
}
