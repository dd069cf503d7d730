package io.conoscope.ui.scatter.compare;

import io.conoscope.corpus.Corpus;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Whether the points of two corpora are the same items, in the same order.
final class SameItems {

    private SameItems() {}

    /// O(n + m), and quick where both hold the same objects.
    static boolean in(@Nullable Corpus one, @Nullable Corpus other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.root().equals(other.root())
                && Objects.equals(one.split(), other.split())
                && one.images().equals(other.images())
                && one.texts().equals(other.texts())
                && one.pairs().equals(other.pairs());
    }
}
