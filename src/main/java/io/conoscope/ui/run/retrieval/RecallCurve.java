package io.conoscope.ui.run.retrieval;

import java.util.Arrays;

/// One recall of one corpus over training.
///
/// @param corpus its place among the corpora
/// @param search what looks for what
/// @param epochs rising
/// @param recall at each of them, in [0, 1]
record RecallCurve(int corpus, Search search, double[] epochs, double[] recall) {

    double highest() {
        return Arrays.stream(recall).max().orElse(0);
    }

    /// The place of the last value not after an epoch; -1 before the first.
    int at(double epoch) {
        int found = -1;
        for (int i = 0; i < epochs.length; i++) {
            if (epochs[i] <= epoch + 1e-9) {
                found = i;
            }
        }
        return found;
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
