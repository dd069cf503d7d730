package io.conoscope.gap.batch;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

import java.util.stream.IntStream;

/// The cosines of every image of a batch with every text of it.
///
/// @param size    items b of the batch
/// @param cosines shape (b, b), row-major: image of item i with text of item j, in [-1, 1] up to
///                rounding; 0 where a row has no direction
public record BatchMatrix(int size, double[] cosines) {

    /// @throws IllegalArgumentException if there are not size x size cosines
    public BatchMatrix {
        if (cosines.length != size * size) {
            throw new IllegalArgumentException(
                    "(" + size + ", " + size + ") of " + cosines.length + " cosines");
        }
    }

    /// The matrix of a batch. O(b²·d).
    ///
    /// @param batch items, as [BatchSampling#draw] gives them
    public static BatchMatrix of(Embeddings rows, BatchItems items, int[] batch) {
        return of(
                rows.image().select(IntStream.of(batch).map(i -> items.image()[i]).toArray()),
                rows.text().select(IntStream.of(batch).map(i -> items.text()[i]).toArray()));
    }

    /// @param image shape (b, d)
    /// @param text  shape (b, d)
    static BatchMatrix of(Matrix image, Matrix text) {
        int size = image.rows();
        int width = image.columns();
        var a = UnitRows.orZero(image);
        var b = UnitRows.orZero(text);
        var cosines = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (int k = 0; k < width; k++) {
                    sum += (double) a[i * width + k] * b[j * width + k];
                }
                cosines[i * size + j] = sum;
            }
        }
        return new BatchMatrix(size, cosines);
    }

    /// The cosine of an item's image with an item's text.
    public double at(int image, int text) {
        return cosines[image * size + text];
    }
}
