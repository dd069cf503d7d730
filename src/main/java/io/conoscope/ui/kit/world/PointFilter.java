package io.conoscope.ui.kit.world;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.stream.IntStream;

/// Which points are looked at; the others are pale context, or not drawn. Immutable.
public final class PointFilter {

    /// Every point.
    public static final PointFilter ALL = new PointFilter(null, "");

    private final @Nullable BitSet kept;
    private final String because;
    private final int count;

    private PointFilter(@Nullable BitSet kept, String because) {
        this.kept = kept;
        this.because = because;
        this.count = kept == null ? -1 : kept.cardinality();
    }

    /// Only these points, which may be none.
    ///
    /// @param points  in any order
    /// @param because what they have in common, in words or as an expression; stands on screen
    public static PointFilter of(int[] points, String because) {
        var kept = new BitSet();
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
        return kept == null || kept.get(point);
    }

    /// How many of so many points are looked at.
    public int count(int points) {
        return kept == null ? points : count;
    }

    /// The points that are looked at, in order.
    public IntStream points(int points) {
        return kept == null ? IntStream.range(0, points) : kept.stream();
    }

    /// What its points have in common; empty for all points.
    public String because() {
        return because;
    }
}
