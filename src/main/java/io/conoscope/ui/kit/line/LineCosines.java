package io.conoscope.ui.kit.line;

import java.util.Arrays;

/// The cosine of every pair, and where most of them lie. Nobody writes to it any more.
///
/// @param values shape (p), in [-1, 1]; NaN where unknown
/// @param low    the 2nd percentile: the lower end of the colours
/// @param high   the 98th
public record LineCosines(float[] values, float low, float high) {

    /// Colours that can be told apart in a picture.
    static final int STEPS = 32;

    /// O(p log p).
    public static LineCosines of(float[] values) {
        var sorted = known(values);
        int last = sorted.length - 1;
        return last < 0
                ? new LineCosines(values, 0, 1)
                : new LineCosines(
                        values, sorted[(int) (0.02 * last)], sorted[(int) Math.ceil(0.98 * last)]);
    }

    private static float[] known(float[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        // NaN sorts last.
        int end = sorted.length;
        while (end > 0 && Float.isNaN(sorted[end - 1])) {
            end--;
        }
        return Arrays.copyOf(sorted, end);
    }

    /// The step of the colours that a pair has, in [0, 31]; the middle where its cosine is unknown.
    public int step(int pair) {
        float value = values[pair];
        if (Float.isNaN(value) || !(high > low)) {
            return STEPS / 2;
        }
        return (int) Math.clamp((value - low) / (high - low) * STEPS, 0, STEPS - 1);
    }

    /// The cosine that so large a share of the known ones do not exceed.
    public float atShare(double share) {
        var sorted = known(values);
        return sorted.length == 0
                ? Float.NEGATIVE_INFINITY
                : sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
