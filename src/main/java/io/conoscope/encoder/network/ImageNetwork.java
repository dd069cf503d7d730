package io.conoscope.encoder.network;

import ai.djl.ndarray.NDArray;

/// A network from pixels to one row a picture.
public interface ImageNetwork {

    /// What can be known without weights.
    ///
    /// @param imageSize side of the square pictures that it was made for, in pixels
    /// @param patch     side of the square patches, in pixels
    /// @param width     of a row
    /// @param layers    how many transformer layers it has
    record Sizes(int imageSize, int patch, int width, int layers) {}

    Sizes sizes();

    /// Whether it also takes pictures of another size than it was made for.
    default boolean takesOtherSizes() {
        return false;
    }

    /// Embeds pictures.
    ///
    /// @param pixels   shape (n, 3, s, s)
    /// @param depth    how many layers are run before the final norm and projection, in [0, layers]
    /// @param training whether a gradient may be asked for
    /// @return shape (n, width), not normalised
    NDArray embed(NDArray pixels, int depth, boolean training);

    /// Every token's vector after the last layer, as published code returns it.
    ///
    /// @param pixels shape (n, 3, s, s)
    /// @return shape (n, t, hidden width)
    NDArray lastHiddenState(NDArray pixels);
}
