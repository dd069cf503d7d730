package io.conoscope.ui.kit.world;

import java.util.Arrays;

/// What a search found, to be seen in every panel until it is selected or forgotten. Immutable.
///
/// @param because what was looked for, in words; empty where nobody searches
/// @param points  the best first; may be none
public record PointHits(String because, int[] points) {

    /// Nobody searches.
    public static final PointHits NONE = new PointHits("", new int[0]);

    /// Whether something is looked for, found or not.
    public boolean isSearching() {
        return !because.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointHits hits
                && because.equals(hits.because)
                && Arrays.equals(points, hits.points);
    }

    @Override
    public int hashCode() {
        return 31 * because.hashCode() + Arrays.hashCode(points);
    }
}
