package io.conoscope.ui.browser.table;

import io.conoscope.ui.browser.grid.CaptionIndex;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;

import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// Which rows the table is asked for, and in which order. Immutable.
///
/// @param index    the corpus
/// @param scope    images, texts, or both
/// @param filter   the session's
/// @param selected the points to which the list is limited; null for no limit
/// @param sort     null for the corpus' order
record RowListing(
        CaptionIndex index,
        ItemScope scope,
        PointFilter filter,
        @Nullable Selection selected,
        @Nullable Sort sort) {

    /// An order.
    ///
    /// @param column     whose values are compared
    /// @param descending the largest first
    record Sort(ItemColumn column, boolean descending) {}

    /// The points, one a row. Any thread.
    int[] points() {
        int images = index.corpus().images().size();
        int all = images + index.corpus().texts().size();
        var kept =
                selected == null
                        ? filter.points(all).filter(point -> point < all)
                        : IntStream.of(selected.points())
                                .filter(point -> point < all && filter.keeps(point));
        var points = scope.of(kept, images).toArray();
        return sort == null
                ? points
                : RowOrder.by(sort.column().values(), sort.descending(), points);
    }
}
