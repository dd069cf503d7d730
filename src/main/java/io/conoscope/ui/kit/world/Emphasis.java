package io.conoscope.ui.kit.world;

import java.util.stream.IntStream;

/// What stands out; everything else is dimmed while there is anything.
///
/// @param selected points that were chosen
/// @param related  points that belong to them, the texts of an image, the images of a text, and
///     what a search found
/// @param pairs    indices of the pairs between the two
public record Emphasis(int[] selected, int[] related, int[] pairs) {

    /// Nothing stands out.
    public static final Emphasis NONE = new Emphasis(new int[0], new int[0], new int[0]);

    public boolean isEmpty() {
        return selected.length == 0 && related.length == 0;
    }

    /// The same, and what a search found beside it.
    public Emphasis with(int[] found) {
        if (found.length == 0) {
            return this;
        }
        var both = IntStream.concat(IntStream.of(related), IntStream.of(found)).distinct();
        return new Emphasis(selected, both.toArray(), pairs);
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
