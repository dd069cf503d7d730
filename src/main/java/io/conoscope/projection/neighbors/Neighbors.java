package io.conoscope.projection.neighbors;

/// The nearest other rows of every row, nearest first; of equally near ones the lower index first.
///
/// @param k        neighbours a row, the row itself not counted
/// @param index    shape (n, k), row-major
/// @param distance shape (n, k), in the metric of the rows, at least 0
public record Neighbors(int k, int[] index, float[] distance) {

    /// The number of rows n; 0 where k is 0.
    public int rows() {
        return k == 0 ? 0 : index.length / k;
    }
}
