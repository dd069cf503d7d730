package io.conoscope.service.search.mixed;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Images and texts ranked together for one query.
///
/// **Decided by modality.** The neighbour of an item is the last item of the other modality above
/// it, or, with none above, the first of the other modality at all. From each cosine the mean of
/// the query's cosines to all items of that item's modality is taken away; where this turns the
/// order of item and neighbour round, modality alone decided it: among its own kind the item stood
/// on the other side.
///
/// @param items     the best, by rank; after them the best of either modality that is not among
///                  them, and the query's partner, so that nothing is out of sight because of
///                  what it is
/// @param top       how many of the items are the best of all
/// @param imageMean mean cosine of the query to all images; NaN where there are none
/// @param textMean  mean cosine to all texts; NaN where there are none
/// @param ownShare  share of the query's own modality in the first 10, in [0, 1]; NaN where nothing
///                  was found
/// @param images    how many images there are
/// @param partner   of the items, the best that is paired with the row which asked; null where no
///                  row did, or it has no partner, or that has no direction
public record MixedRanking(
        List<MixedItem> items,
        int top,
        double imageMean,
        double textMean,
        double ownShare,
        int images,
        @Nullable MixedItem partner) {

    public MixedRanking {
        items = List.copyOf(items);
    }

    /// Whether an item is an image.
    public boolean isImage(MixedItem item) {
        return item.point() < images;
    }

    /// The items that are the best of all.
    public List<MixedItem> best() {
        return items.subList(0, top);
    }
}
