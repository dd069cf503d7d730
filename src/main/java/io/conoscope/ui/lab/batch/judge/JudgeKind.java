package io.conoscope.ui.lab.batch.judge;

import java.util.Locale;

/// Who says that an image and a text belong together, the surest first.
public enum JudgeKind {
    /// The text is a caption of the same photo.
    SAME_IMAGE(1, Double.NaN, 0, 0, 0),
    /// The text is word for word the photo's own caption.
    SAME_WORDS(2, Double.NaN, 0, 0, 0),
    /// Three experts gave it so many points on average, from 1 to 4.
    EXPERT(4, 3, 1, 4, 0.25),
    /// Such a share of people said yes.
    CROWD(8, 0.5, 0, 1, 0.05),
    /// The text's row is as close to that of the photo's own caption.
    SIMILAR(16, 0.9, 0, 1, 0.01);

    private final int bit;
    private final double usual;
    private final double lowest;
    private final double highest;
    private final double step;

    JudgeKind(int bit, double usual, double lowest, double highest, double step) {
        this.bit = bit;
        this.usual = usual;
        this.lowest = lowest;
        this.highest = highest;
        this.step = step;
    }

    /// In the keys of its words and in files: `same-image`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its own among the bits of a verdict.
    public int bit() {
        return bit;
    }

    /// Whether people said it.
    public boolean isOfPeople() {
        return this == EXPERT || this == CROWD;
    }

    /// Whether what it says is a number with a threshold.
    public boolean hasThreshold() {
        return step > 0;
    }

    /// The threshold to begin with; NaN without one.
    public double usualThreshold() {
        return usual;
    }

    /// The lowest threshold.
    public double lowest() {
        return lowest;
    }

    /// The highest threshold.
    public double highest() {
        return highest;
    }

    /// Between two thresholds.
    public double step() {
        return step;
    }
}
