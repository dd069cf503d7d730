package io.conoscope.ui.scatter.plot;

/// What lies under the cursor in a layer, above the points.
///
/// @param points what a click selects
/// @param words  what the card beside the cursor says; empty where a single point says it itself
public record PlotHit(int[] points, String words) {

    /// A single point, drawn larger.
    public static PlotHit of(int point) {
        return new PlotHit(new int[] {point}, "");
    }

    /// The point that is meant; -1 where several are.
    public int point() {
        return points.length == 1 ? points[0] : -1;
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
