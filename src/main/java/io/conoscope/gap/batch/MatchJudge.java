package io.conoscope.gap.batch;

import java.util.BitSet;

/// Says which images and texts belong together in truth, though a batch takes them for mismatches.
/// Safe on any thread.
public interface MatchJudge {

    /// What it knows of the image of one item with the text of another.
    ///
    /// @return a cosine, a share, a mean; NaN where it knows nothing
    double value(int imageItem, int textItem);

    /// Whether a value of its own makes them a match.
    boolean takes(double value);

    /// Finds, for the images of a range of items, the items whose texts belong to them in truth.
    ///
    /// @param from first item
    /// @param to   after the last; what is computed at once, a few dozen
    Finder finder(int from, int to);

    /// Whether it takes the image of one item and the text of another for a match.
    default boolean matches(int imageItem, int textItem) {
        return takes(value(imageItem, textItem));
    }

    /// Adds to a set.
    @FunctionalInterface
    interface Finder {

        /// Adds the items whose texts match an item's image; the item itself may be among them.
        void addMatches(int imageItem, BitSet matches);
    }
}
