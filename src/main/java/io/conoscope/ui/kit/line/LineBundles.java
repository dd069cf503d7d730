package io.conoscope.ui.kit.line;

/// Pair lines gathered into bundles: a path a pair, of as many straight pieces each. Nobody writes
/// to it any more.
///
/// @param pairs  shape (k), which pairs have a path; every beginning is spread evenly
/// @param pieces of each path, at least 1
/// @param xy     shape (k, pieces + 1, 2) in the layout's coordinates; the first place is the
///               image's, the last the text's
/// @param of     how many pairs these stand for, at least k
public record LineBundles(int[] pairs, int pieces, float[] xy, int of) {

    /// @throws IllegalArgumentException if the places do not fit the pairs
    public LineBundles {
        if (xy.length != 2 * (pieces + 1) * pairs.length) {
            throw new IllegalArgumentException(
                    xy.length / 2 + " places for " + pairs.length + " paths of " + pieces);
        }
    }

    /// Where a path's places begin in `xy`.
    public int start(int path) {
        return 2 * (pieces + 1) * path;
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
