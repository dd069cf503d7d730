package io.conoscope.training.learn;

/// What is paired with what.
public enum PairKind {
    /// A picture with a text about it.
    IMAGE_TEXT,
    /// A picture with itself, cropped in another way.
    IMAGE_IMAGE,
    /// A text with another text about the same picture.
    TEXT_TEXT
}
