package io.conoscope.ui.browser.grid;

import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.stream.IntStream;

/// What photos are asked for: those of which a caption holds some words, and that the filter keeps,
/// and that are selected, where only those are wanted. Immutable.
///
/// A photo is kept, or selected, while it is itself or one of its captions is.
///
/// @param index    the corpus
/// @param words    parts of words that one caption must hold; empty for any
/// @param filter   the session's
/// @param selected the points to which the list is limited; null for no limit
record PhotoListing(
        CaptionIndex index, String words, PointFilter filter, @Nullable Selection selected) {

    /// The rows of the photos, in order. O(images + texts); any thread.
    int[] images() {
        var rows = IntStream.of(index.imagesWith(words));
        if (!filter.keepsAll()) {
            var kept = photosOf(filter.points(points()));
            rows = rows.filter(kept::get);
        }
        if (selected != null) {
            var chosen = photosOf(IntStream.of(selected.points()));
            rows = rows.filter(chosen::get);
        }
        return rows.toArray();
    }

    /// Whether the list is shorter because of the filter or the selection.
    boolean isNarrowed() {
        return !filter.keepsAll() || selected != null;
    }

    private int points() {
        return index.corpus().images().size() + index.corpus().texts().size();
    }

    private BitSet photosOf(IntStream points) {
        return index.photosOf(points);
    }
}
