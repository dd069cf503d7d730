package io.conoscope.projection;

/// What may change while a projection runs; each method listens to what concerns it.
///
/// @param learningRate step size, as a factor on the method's own learning rate; above 0, at most
/// 100
/// @param repulsion    weight of UMAP's repulsive gradient between points that are no neighbours
///                     (its gamma), in [0, 100]
/// @param negatives    negative samples of UMAP per sampled edge, in [0, 50]
/// @param minDist      minimum distance of points in a UMAP layout, in [0, spread]
/// @param spread       the scale of UMAP's layout, above 0, at most 100
/// @param exaggeration factor on t-SNE's attraction after its early stage, in [1, 100]
public record Tuning(
        double learningRate,
        double repulsion,
        int negatives,
        double minDist,
        double spread,
        double exaggeration) {

    private static final Tuning DEFAULTS = new Tuning(1, 1, 5, 0.1, 1, 1);
    private static final int LARGEST = 100;
    private static final int MOST_NEGATIVES = 50;

    /// @throws IllegalArgumentException if a value is out of its range; names both
    public Tuning {
        ProjectionSettings.require(
                learningRate > 0 && learningRate <= LARGEST,
                "learningRate",
                learningRate,
                "above 0, at most " + LARGEST);
        ProjectionSettings.require(
                repulsion >= 0 && repulsion <= LARGEST, "repulsion", repulsion, "0 to " + LARGEST);
        ProjectionSettings.require(
                negatives >= 0 && negatives <= MOST_NEGATIVES,
                "negatives",
                negatives,
                "0 to " + MOST_NEGATIVES);
        ProjectionSettings.require(
                spread > 0 && spread <= LARGEST, "spread", spread, "above 0, at most " + LARGEST);
        ProjectionSettings.require(
                minDist >= 0 && minDist <= spread, "minDist", minDist, "0 to spread " + spread);
        ProjectionSettings.require(
                exaggeration >= 1 && exaggeration <= LARGEST,
                "exaggeration",
                exaggeration,
                "1 to " + LARGEST);
    }

    /// Learning rate 1, repulsion 1, 5 negatives, minDist 0.1, spread 1, exaggeration 1.
    public static Tuning defaults() {
        return DEFAULTS;
    }

    public Tuning withLearningRate(double value) {
        return new Tuning(value, repulsion, negatives, minDist, spread, exaggeration);
    }

    public Tuning withRepulsion(double value) {
        return new Tuning(learningRate, value, negatives, minDist, spread, exaggeration);
    }

    public Tuning withNegatives(int value) {
        return new Tuning(learningRate, repulsion, value, minDist, spread, exaggeration);
    }

    public Tuning withMinDist(double value) {
        return new Tuning(learningRate, repulsion, negatives, value, spread, exaggeration);
    }

    public Tuning withSpread(double value) {
        return new Tuning(learningRate, repulsion, negatives, minDist, value, exaggeration);
    }

    public Tuning withExaggeration(double value) {
        return new Tuning(learningRate, repulsion, negatives, minDist, spread, value);
    }
}
