package io.conoscope.training.learn;

import org.jspecify.annotations.Nullable;

/// The input of one forward pass: images, texts, or both.
///
/// Row i of the images belongs to row i of the texts. Where a modality is paired with itself, it
/// has two rows per pair: first all first partners, then all second ones.
///
/// @param pixels shape (pictures, 3, side, side), normalised; null without pictures
/// @param side   of the pictures, in pixels
/// @param ids    shape (texts, length); null without texts
/// @param used   shape (texts), how many first ids of a text are its own
/// @param length ids of every text
public record BatchInput(
        float @Nullable [] pixels, int side, long @Nullable [] ids, int[] used, int length) {

    /// How many pictures there are.
    public int pictures() {
        return pixels == null ? 0 : pixels.length / (3 * side * side);
    }

    /// How many texts there are.
    public int texts() {
        return used.length;
    }
}
