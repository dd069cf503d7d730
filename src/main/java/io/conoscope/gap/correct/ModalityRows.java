package io.conoscope.gap.correct;

import io.conoscope.math.Matrix;

/// Rows of images and of texts in one space.
///
/// @param image shape (n, d), one row an image
/// @param text  shape (m, d), one row a text
public record ModalityRows(Matrix image, Matrix text) {

    /// @throws IllegalArgumentException if the widths differ
    public ModalityRows {
        if (image.columns() != text.columns()) {
            throw new IllegalArgumentException(
                    "image is " + image.shape() + ", text is " + text.shape());
        }
    }
}
