package io.conoscope.service.label;

import java.util.List;

/// The clusters of a layout, large ones divided into smaller ones. Immutable.
///
/// @param labels the largest clusters first, parents before their parts
/// @param coarse for each point the largest cluster it is in, an index into the labels; -1 for none
public record LabelTree(List<ClusterLabel> labels, int[] coarse) {

    /// No clusters at all.
    public static final LabelTree NONE = new LabelTree(List.of(), new int[0]);

    public LabelTree {
        labels = List.copyOf(labels);
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
