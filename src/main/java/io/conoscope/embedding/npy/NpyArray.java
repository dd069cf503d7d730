package io.conoscope.embedding.npy;

import io.conoscope.math.Matrix;

/// The values of an npy file of one to three dimensions.
///
/// @param shape one to three lengths
/// @param rows  shape (all lengths but the last multiplied, the last); a single length n is (n, 1)
public record NpyArray(int[] shape, Matrix rows) {

    /// The number of dimensions, in [1, 3].
    public int dimensions() {
        return shape.length;
    }

    /// One of the matrices of a three-dimensional array, in place.
    ///
    /// @param index in [0, shape[0])
    /// @return shape (shape[1], shape[2])
    /// @throws IllegalArgumentException if there are not three dimensions
    public Matrix part(int index) {
        if (shape.length != 3) {
            throw new IllegalArgumentException("shape is " + shapeWords() + ", part " + index);
        }
        return rows.slice(index * shape[1], (index + 1) * shape[1]);
    }

    /// The shape as NumPy writes it: `(2, 500, 512)`.
    public String shapeWords() {
        return NpyHeader.words(shape);
    }
}
