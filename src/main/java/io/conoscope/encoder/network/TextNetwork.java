package io.conoscope.encoder.network;

import ai.djl.ndarray.NDArray;

import io.conoscope.encoder.tokenizer.Tokens;

/// A network from token ids to one row a text.
public interface TextNetwork {

    /// What can be known without weights.
    ///
    /// @param vocabulary    how many tokens have a vector
    /// @param contextLength how many tokens a text has at most
    /// @param width         of a row
    /// @param layers        how many transformer layers it has
    record Sizes(int vocabulary, int contextLength, int width, int layers) {}

    Sizes sizes();

    /// How many of a text's first ids decide its row: what follows need not be computed.
    int needed(Tokens text);

    /// Embeds texts.
    ///
    /// @param ids      shape (n, t), INT64, t at most the context length
    /// @param used     shape (n), how many first ids of each are its own, at least 1; the others
    ///                 are hidden where the network hides padding
    /// @param depth    how many layers are run before the final norm and projection, in [0, layers]
    /// @param training whether a gradient may be asked for
    /// @return shape (n, width), not normalised
    NDArray embed(NDArray ids, int[] used, int depth, boolean training);

    /// Every token's vector after the last layer, as published code returns it.
    ///
    /// @param ids  shape (n, t), INT64
    /// @param used shape (n)
    /// @return shape (n, t, hidden width)
    NDArray lastHiddenState(NDArray ids, int[] used);
}
