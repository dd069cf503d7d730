package io.conoscope.ui.kit.world;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.stream.IntStream;

/// Which points are looked at; the others are pale context, or not drawn. Immutable.
public final class PointFilter {

    /// Every point.
    public static final PointFilter ALL = new PointFilter(null, "");

    /// A bit a point, as of [BitSet#toLongArray]; null for every point.
    private final long @Nullable [] kept;

    private final String because;
    private final int count;

    private PointFilter(@Nullable BitSet kept, String because) {
        this.kept = kept == null ? null : kept.toLongArray();
        this.because = because;
        this.count = kept == null ? -1 : kept.cardinality();
    }

    /// Only these points, which may be none.
    ///
    /// @param points  in any order
    /// @param because what they have in common, in words or as an expression; stands on screen
    public static PointFilter of(int[] points, String because) {
        // In order as a rule: the last is the largest then, and the bits need not grow.
        var kept = new BitSet(points.length == 0 ? 0 : points[points.length - 1] + 1);
        for (int point : points) {
            kept.set(point);
        }
        return new PointFilter(kept, because);
    }

    /// Whether every point is looked at.
    public boolean keepsAll() {
        return kept == null;
    }

    /// Whether a point is looked at. Safe on any thread.
    public boolean keeps(int point) {
        if (kept == null) {
            return true;
        }
        int word = point >> 6;
        return word < kept.length && (kept[word] & 1L << point) != 0;
    }

    /// How many of so many points are looked at.
    public int count(int points) {
        return kept == null ? points : count;
    }

    /// The points that are looked at, in order.
    public IntStream points(int points) {
        return kept == null ? IntStream.range(0, points) : BitSet.valueOf(kept).stream();
    }

    /// What its points have in common; empty for all points.
    public String because() {
        return because;
    }
}
