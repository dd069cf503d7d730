package io.conoscope.training.learn;

/// What is paired with what.
public enum PairKind {
    /// An image with a text that describes it.
    IMAGE_TEXT,
    /// Two different crops of one image.
    IMAGE_IMAGE,
    /// Two texts that describe one image.
    TEXT_TEXT
}
