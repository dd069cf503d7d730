package io.conoscope.ui.lab.batch;

import java.util.Locale;

/// What the shade of a cell says.
public enum MatrixShade {
    /// Cosine of image and text.
    COSINE,
    /// Softmax over the texts of each image.
    BY_IMAGE,
    /// Softmax over the images of each text.
    BY_TEXT;

    /// In the keys of its words: `by-image`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
