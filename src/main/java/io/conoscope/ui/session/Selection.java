package io.conoscope.ui.session;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Chosen points. A point is a row of the stacked embeddings: images first, then texts.
///
/// @param points sorted, distinct
public record Selection(int[] points) {

    /// Nothing selected.
    public static final Selection NONE = new Selection(new int[0]);

    public Selection {
        points =
                isSorted(points)
                        ? points.clone()
                        : IntStream.of(points).sorted().distinct().toArray();
    }

    private static boolean isSorted(int[] points) {
        for (int i = 1; i < points.length; i++) {
            if (points[i - 1] >= points[i]) {
                return false;
            }
        }
        return true;
    }

    public static Selection of(int... points) {
        return points.length == 0 ? NONE : new Selection(points);
    }

    public boolean isEmpty() {
        return points.length == 0;
    }

    public boolean contains(int point) {
        return Arrays.binarySearch(points, point) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Selection selection && Arrays.equals(points, selection.points);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(points);
    }
}
