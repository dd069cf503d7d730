package io.conoscope.ui.browser.grid;

import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.PointHits;
import io.conoscope.ui.session.Selection;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.stream.IntStream;

/// What photos are asked for: those that a search found, and that the filter keeps,
/// and that are selected, where only those are wanted. Immutable.
///
/// A photo is kept, or selected, while it is itself or one of its captions is.
///
/// @param index    the corpus
/// @param hits     what a search found; everything while nobody searches
/// @param filter   the session's
/// @param selected the points to which the list is limited; null for no limit
record PhotoListing(
        CaptionIndex index, PointHits hits, PointFilter filter, @Nullable Selection selected) {

    /// The rows of the photos, in order. O(images + texts); any thread.
    int[] images() {
        var rows = IntStream.of(index.imagesWith(hits));
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
