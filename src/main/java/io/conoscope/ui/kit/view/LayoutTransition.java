package io.conoscope.ui.kit.view;

/// Moves points from one layout to another within a fixed time, slowly at both ends.
///
/// @param from     shape (n, 2), where the points were
/// @param began    in nanoseconds
/// @param duration in nanoseconds, above 0
public record LayoutTransition(float[] from, long began, long duration) {

    /// Where the points are at a time on their way to `target`, which may itself be moving.
    ///
    /// @param target shape (n, 2)
    public float[] at(long now, float[] target) {
        double t = Math.clamp((now - began) / (double) duration, 0, 1);
        float share = (float) (t * t * (3 - 2 * t));
        var xy = new float[target.length];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = from[i] + share * (target[i] - from[i]);
        }
        return xy;
    }

    public boolean isOver(long now) {
        return now - began >= duration;
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
