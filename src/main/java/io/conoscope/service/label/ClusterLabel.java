package io.conoscope.service.label;

import java.util.List;

/// A cluster of a layout, with the words that tell it from others of its size. Nobody writes to its
/// points.
///
/// @param parent the larger cluster it is part of; -1 for none
/// @param points rows of the layout, ascending
/// @param anchor the point in its middle, where its label stands
/// @param spread how far its points lie from their mean, root mean square, in the layout's units
/// @param words  the most telling first, at most eight
public record ClusterLabel(
        int parent, int[] points, int anchor, double spread, List<String> words) {

    /// Longer labels have two words.
    private static final int LONG = 24;

    /// Two words, or three where they are short.
    public String text() {
        int three = words.stream().limit(3).mapToInt(String::length).sum();
        return String.join(", ", words.subList(0, Math.min(words.size(), three > LONG ? 2 : 3)));
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
