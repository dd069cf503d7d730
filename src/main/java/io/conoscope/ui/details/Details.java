package io.conoscope.ui.details;

import io.conoscope.corpus.ImageItem;

import java.util.List;

/// What the details show: nothing, one photo with its captions, a caption of no photo, or a count.
sealed interface Details {

    /// One text with its point, as a line below its photo.
    ///
    /// @param point    its row among the stacked points
    /// @param words    its text, or its id where only its embedding is known
    /// @param cosine   to the photo above it, in [-1, 1]; NaN while there are no embeddings
    /// @param selected whether it is what was chosen
    record Caption(int point, String words, double cosine, boolean selected) {}

    /// Nothing to show.
    ///
    /// @param sentence what would be here
    record Nothing(String sentence) implements Details {}

    /// One photo.
    ///
    /// @param point    its row
    /// @param item     the photo
    /// @param captions its texts; the most similar first once there are embeddings
    /// @param selected whether the photo itself was chosen, not only texts of it
    record Photo(int point, ImageItem item, List<Caption> captions, boolean selected)
            implements Details {}

    /// A text that belongs to no photo.
    record Lone(Caption caption) implements Details {}

    /// Several points.
    ///
    /// @param images how many images among them
    /// @param texts  how many texts
    /// @param pairs  what is known of the matched pairs that lie wholly among them
    /// @param ends   the same of all pairs with an end among them
    /// @param photos how many images are among them or belong to a text among them
    /// @param first  the first of these
    record Several(
            int images, int texts, Matched pairs, Matched ends, int photos, List<Shown> first)
            implements Details {}

    /// Matched pairs.
    ///
    /// @param count  how many
    /// @param cosine mean over them, in [-1, 1]; NaN where there are none
    record Matched(int count, double cosine) {}

    /// One image with its point.
    ///
    /// @param cosine to the item that is looked at; NaN where there is none
    record Shown(int point, ImageItem item, double cosine) {}
}
