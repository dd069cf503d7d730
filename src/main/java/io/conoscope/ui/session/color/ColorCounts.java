package io.conoscope.ui.session.color;

import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;

import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// How many points have each code. Immutable; nobody writes to its arrays any more.
///
/// @param all      by code + 1, so that those without a value come first
/// @param kept     of those that the filter keeps; null where it keeps all
/// @param selected of those that are selected; null where none is
public record ColorCounts(int[] all, int @Nullable [] kept, int @Nullable [] selected) {

    /// Counts in O(n) time.
    static ColorCounts of(Coloring coloring, Selection selection, PointFilter filter) {
        var codes = coloring.colors().codes();
        int length = coloring.colors().palette().length + 1;
        return new ColorCounts(
                counted(codes, length, IntStream.range(0, codes.length)),
                filter.keepsAll() ? null : counted(codes, length, filter.points(codes.length)),
                selection.isEmpty()
                        ? null
                        : counted(codes, length, IntStream.of(selection.points())));
    }

    private static int[] counted(short[] codes, int length, IntStream points) {
        var counts = new int[length];
        points.filter(point -> point < codes.length).forEach(point -> counts[codes[point] + 1]++);
        return counts;
    }

    /// How many points with a code are looked at.
    public int kept(int code) {
        return (kept == null ? all : kept)[code + 1];
    }

    /// How many points with a code are selected; -1 while none is at all.
    public int selected(int code) {
        return selected == null ? -1 : selected[code + 1];
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
