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
                isRising(points)
                        ? points.clone()
                        : IntStream.of(points).sorted().distinct().toArray();
    }

    /// Sorting a million points that are in order already would take longer than a frame.
    private static boolean isRising(int... points) {
        for (int i = 1; i < points.length; i++) {
            if (points[i] <= points[i - 1]) {
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
