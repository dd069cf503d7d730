package io.conoscope.encoder;

/// What stands for the whole input, where a network was not trained for one token to do so.
public enum Pooling {
    /// The first token.
    CLS,
    /// The mean: of a text's own tokens, of a picture's patches.
    MEAN
}
