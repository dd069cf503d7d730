package io.conoscope.encoder.clip;

/// The non-linearity between a transformer's two dense layers.
public enum Activation {
    /// x times the sigmoid of 1.702 x, as OpenAI trained CLIP.
    QUICK_GELU,
    /// x times the normal distribution function of x, exactly.
    GELU
}
