package io.conoscope.ui.session.method;

import io.conoscope.projection.ProjectionSettings;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// One number of a projection that the user may turn.
public enum ProjectionParameter {
    /// Size of a UMAP neighbourhood.
    NEIGHBORS(2, 1000, true),
    /// Effective number of neighbours in t-SNE.
    PERPLEXITY(1, 300, false),
    /// Minimum distance of points in a UMAP layout.
    MIN_DIST(0, 100, false),
    /// Scale of a UMAP layout.
    SPREAD(0.01, 100, false),
    /// Factor on the method's own learning rate.
    LEARNING_RATE(0.01, 100, false),
    /// Weight of UMAP's repulsive gradient.
    REPULSION(0, 100, false),
    /// Negative samples of UMAP per sampled edge.
    NEGATIVES(0, 50, true),
    /// Factor on attraction after early exaggeration.
    EXAGGERATION(1, 100, false),
    /// 0 leaves the number to the method.
    EPOCHS(0, 1_000_000, true),
    /// Determines every random choice.
    SEED(0, 999_999, true);

    /// Steps of what is not whole.
    private static final double PER_UNIT = 100;

    /// What a slider reaches.
    ///
    /// @param low  at its left end
    /// @param high at its right end
    /// @param even whether equal ways multiply the value by equal factors; else they add to it
    public record Slide(double low, double high, boolean even) {

        /// The value at a share of the way, in [0, 1].
        public double at(double share) {
            return even ? low * Math.pow(high / low, share) : low + share * (high - low);
        }

        /// Where a value is on the way, in [0, 1]; what lies beyond an end is at the end.
        public double share(double value) {
            double share =
                    even
                            ? Math.log(value / low) / Math.log(high / low)
                            : (value - low) / (high - low);
            return Math.clamp(share, 0, 1);
        }
    }

    private final double least;
    private final double most;
    private final boolean whole;

    ProjectionParameter(double least, double most, boolean whole) {
        this.least = least;
        this.most = most;
        this.whole = whole;
    }

    /// Its name among the words: `neighbors`, `min-dist`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it acts on a run that goes on; else only from its beginning.
    public boolean isLive() {
        return switch (this) {
            case MIN_DIST, SPREAD, LEARNING_RATE, REPULSION, NEGATIVES, EXAGGERATION -> true;
            case NEIGHBORS, PERPLEXITY, EPOCHS, SEED -> false;
        };
    }

    public boolean isWhole() {
        return whole;
    }

    /// What a slider reaches; null where a slider would make no sense.
    public @Nullable Slide slide() {
        return switch (this) {
            case NEIGHBORS -> new Slide(2, 200, true);
            case PERPLEXITY -> new Slide(2, 150, true);
            case MIN_DIST -> new Slide(0, 1, false);
            case SPREAD -> new Slide(0.1, 5, true);
            case LEARNING_RATE -> new Slide(0.1, 10, true);
            case REPULSION -> new Slide(0, 5, false);
            case NEGATIVES -> new Slide(0, 20, false);
            case EXAGGERATION -> new Slide(1, 8, false);
            case EPOCHS -> new Slide(0, 2000, false);
            case SEED -> null;
        };
    }

    /// The least that may be typed beside the other settings.
    public double low(ProjectionSettings beside) {
        return this == SPREAD ? Math.max(least, beside.tuning().minDist()) : least;
    }

    /// The most that may be typed beside the other settings.
    public double high(ProjectionSettings beside) {
        return this == MIN_DIST ? beside.tuning().spread() : most;
    }

    /// The value that the settings have.
    public double of(ProjectionSettings settings) {
        var tuning = settings.tuning();
        return switch (this) {
            case NEIGHBORS -> settings.neighbors();
            case PERPLEXITY -> settings.perplexity();
            case MIN_DIST -> tuning.minDist();
            case SPREAD -> tuning.spread();
            case LEARNING_RATE -> tuning.learningRate();
            case REPULSION -> tuning.repulsion();
            case NEGATIVES -> tuning.negatives();
            case EXAGGERATION -> tuning.exaggeration();
            case EPOCHS -> settings.epochs();
            case SEED -> settings.seed();
        };
    }

    /// The value of a new window.
    public double standard() {
        return of(ProjectionSettings.defaults());
    }

    /// The settings with another value.
    ///
    /// @param value from [#low] to [#high]
    public ProjectionSettings with(ProjectionSettings settings, double value) {
        var tuning = settings.tuning();
        return switch (this) {
            case NEIGHBORS -> settings.withNeighbors((int) value);
            case PERPLEXITY -> settings.withPerplexity(value);
            case MIN_DIST -> settings.withTuning(tuning.withMinDist(value));
            case SPREAD -> settings.withTuning(tuning.withSpread(value));
            case LEARNING_RATE -> settings.withTuning(tuning.withLearningRate(value));
            case REPULSION -> settings.withTuning(tuning.withRepulsion(value));
            case NEGATIVES -> settings.withTuning(tuning.withNegatives((int) value));
            case EXAGGERATION -> settings.withTuning(tuning.withExaggeration(value));
            case EPOCHS -> settings.withEpochs((int) value);
            case SEED -> settings.withSeed((long) value);
        };
    }

    /// The nearest value that may be set and reads well: whole, or with two decimals.
    public double rounded(double value, ProjectionSettings beside) {
        double near = whole ? Math.rint(value) : Math.rint(value * PER_UNIT) / PER_UNIT;
        return Math.clamp(near, low(beside), high(beside));
    }
}
