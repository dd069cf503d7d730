package io.conoscope.gap;

import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

/// The modality gap of images and texts.
///
/// Every row is first scaled to length 1; then `gapVector = mean(image) - mean(text)`.
/// Source: Liang et al. 2022, "Mind the Gap", arXiv:2203.02053.
///
/// @param gapVector shape (1, d), dimensionless, from the text centroid to the image centroid
/// @param norm      its Euclidean length, in [0, 2]; 0 means that the centroids coincide
public record ModalityGap(Matrix gapVector, double norm) {

    /// Measures the gap in O((n + m)·d) time, in double precision; neither input is changed. Safe
    /// on any thread.
    ///
    /// @param image shape (n, d), one row an image
    /// @param text  shape (m, d), one row a text
    /// @throws IllegalArgumentException if the widths differ or a row has length 0
    public static ModalityGap between(Matrix image, Matrix text) {
        if (image.columns() != text.columns()) {
            throw new IllegalArgumentException(
                    "image is " + image.shape() + ", text is " + text.shape());
        }
        var gap = Vectors.minus(new UnitRows(image).mean(), new UnitRows(text).mean());
        var rounded = new float[gap.length];
        for (int c = 0; c < gap.length; c++) {
            rounded[c] = (float) gap[c];
        }
        return new ModalityGap(Matrix.of(1, rounded.length, rounded), Vectors.norm(gap));
    }
}
