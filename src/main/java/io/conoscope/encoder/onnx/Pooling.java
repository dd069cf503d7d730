package io.conoscope.encoder.onnx;

/// How a row is made of a model's last hidden states, one a token or patch.
public enum Pooling {

    /// The first state.
    CLS,

    /// The mean of the states that are no padding.
    MEAN
}
