package io.conoscope.embedding;

import io.conoscope.corpus.Pairs;
import io.conoscope.math.Matrix;

import java.util.Arrays;

/// The embedded rows of a corpus. Immutable.
///
/// @param image      shape (n, d), one row an image
/// @param text       shape (m, d), one row a text
/// @param pairs      which text row belongs to which image row
/// @param provenance of what the rows are
public record Embeddings(Matrix image, Matrix text, Pairs pairs, Provenance provenance) {

    /// @throws IllegalArgumentException if the widths differ or a pair names a row that is not
    /// there
    public Embeddings {
        if (image.columns() != text.columns()) {
            throw new IllegalArgumentException(
                    "image is " + image.shape() + ", text is " + text.shape());
        }
        for (int p = 0; p < pairs.size(); p++) {
            if (pairs.image()[p] < 0
                    || pairs.image()[p] >= image.rows()
                    || pairs.text()[p] < 0
                    || pairs.text()[p] >= text.rows()) {
                throw new IllegalArgumentException(
                        "pair %d is text %d, image %d; image is %s, text is %s"
                                .formatted(
                                        p,
                                        pairs.text()[p],
                                        pairs.image()[p],
                                        image.shape(),
                                        text.shape()));
            }
        }
    }

    /// The width d of the shared space.
    public int dimension() {
        return image.columns();
    }

    /// All rows, images first: shape (n + m, d). Copies.
    public Matrix stacked() {
        return image.above(text);
    }

    /// Of what each of the [#stacked] rows is, shape (n + m): 0 for an image, 1 for a text.
    public int[] modality() {
        var modality = new int[image.rows() + text.rows()];
        Arrays.fill(modality, image.rows(), modality.length, 1);
        return modality;
    }
}
