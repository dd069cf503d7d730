package io.conoscope.math;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// A dense matrix of 32-bit floats, row-major, in the heap or mapped from a file.
///
/// Reading is safe on any thread. Nothing here writes to the values after construction; whoever
/// hands over an array leaves it alone from then on.
public final class Matrix {

    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat NATIVE = ValueLayout.JAVA_FLOAT_UNALIGNED;
    private static final int CHECKED_AT_ONCE = 1 << 15;

    private final int rows;
    private final int columns;
    private final MemorySegment values;
    private final ValueLayout.OfFloat layout;

    private Matrix(int rows, int columns, MemorySegment values, ValueLayout.OfFloat layout) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.layout = layout;
    }

    /// Takes an array over, without a copy.
    ///
    /// @param values shape (rows, columns), row-major
    /// @throws IllegalArgumentException if the array's length is not rows x columns
    public static Matrix of(int rows, int columns, float[] values) {
        if (rows < 0 || columns < 0 || values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "("
                            + rows
                            + ", "
                            + columns
                            + ") needs other than "
                            + values.length
                            + " values");
        }
        return new Matrix(rows, columns, MemorySegment.ofArray(values), NATIVE);
    }

    /// Looks at little-endian floats in a memory segment, for example a mapped file.
    ///
    /// @throws IllegalArgumentException if the segment's size is not rows x columns x 4 bytes
    public static Matrix mapped(int rows, int columns, MemorySegment segment) {
        if (rows < 0 || columns < 0 || segment.byteSize() != 4L * rows * columns) {
            throw new IllegalArgumentException(
                    "("
                            + rows
                            + ", "
                            + columns
                            + ") needs other than "
                            + segment.byteSize()
                            + " B");
        }
        return new Matrix(rows, columns, segment, FLOAT);
    }

    /// Builds a matrix of one row an argument.
    public static Matrix ofRows(float[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        var values = new float[rows.length * columns];
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != columns) {
                throw new IllegalArgumentException(
                        "row 0 has " + columns + " columns, row " + r + " has " + rows[r].length);
            }
            System.arraycopy(rows[r], 0, values, r * columns, columns);
        }
        return of(rows.length, columns, values);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// The shape as words, for messages: `(500, 512)`.
    public String shape() {
        return "(" + rows + ", " + columns + ")";
    }

    /// One value.
    public float at(int row, int column) {
        return values.getAtIndex(layout, (long) row * columns + column);
    }

    /// A copy of one row, shape (columns).
    public float[] row(int row) {
        var into = new float[columns];
        copyRow(row, into, 0);
        return into;
    }

    /// Copies one row into an array from an offset on.
    public void copyRow(int row, float[] into, int offset) {
        MemorySegment.copy(values, layout, 4L * row * columns, into, offset, columns);
    }

    /// A copy of all values, row-major.
    ///
    /// @throws OutOfMemoryError if rows x columns does not fit an array
    public float[] toArray() {
        var all = new float[Math.multiplyExact(rows, columns)];
        for (int r = 0; r < rows; r++) {
            copyRow(r, all, r * columns);
        }
        return all;
    }

    /// A copy with the chosen rows, in the order given.
    public Matrix select(int[] chosen) {
        var all = new float[Math.multiplyExact(chosen.length, columns)];
        for (int i = 0; i < chosen.length; i++) {
            copyRow(chosen[i], all, i * columns);
        }
        return of(chosen.length, columns, all);
    }

    /// The rows in [from, to), looked at in place, without a copy.
    ///
    /// @throws IndexOutOfBoundsException if the range is not within the rows
    public Matrix slice(int from, int to) {
        Objects.checkFromToIndex(from, to, rows);
        long width = 4L * columns;
        return new Matrix(
                to - from, columns, values.asSlice(from * width, (to - from) * width), layout);
    }

    /// This matrix' rows above another's.
    ///
    /// @throws IllegalArgumentException if the widths differ
    public Matrix above(Matrix below) {
        requireSameColumns(below);
        var all = new float[Math.multiplyExact(rows + below.rows, columns)];
        for (int r = 0; r < rows; r++) {
            copyRow(r, all, r * columns);
        }
        for (int r = 0; r < below.rows; r++) {
            below.copyRow(r, all, (rows + r) * columns);
        }
        return of(rows + below.rows, columns, all);
    }

    /// A copy with every row scaled to Euclidean length 1, computed in double precision.
    ///
    /// @throws IllegalArgumentException if a row has length 0 or is not finite; names the row
    public Matrix unitRows() {
        return of(rows, columns, UnitRows.values(this));
    }

    /// The mean of all rows, shape (1, columns), summed in double precision.
    public Matrix rowMean() {
        var sums = new double[columns];
        var row = new float[columns];
        for (int r = 0; r < rows; r++) {
            copyRow(r, row, 0);
            for (int c = 0; c < columns; c++) {
                sums[c] += row[c];
            }
        }
        var mean = new float[columns];
        for (int c = 0; c < columns; c++) {
            mean[c] = (float) (sums[c] / rows);
        }
        return of(1, columns, mean);
    }

    /// The difference, value by value.
    ///
    /// @throws IllegalArgumentException if the shapes differ
    public Matrix minus(Matrix other) {
        requireSameColumns(other);
        if (rows != other.rows) {
            throw new IllegalArgumentException(
                    "left is " + shape() + ", right is " + other.shape());
        }
        var left = toArray();
        var right = other.toArray();
        for (int i = 0; i < left.length; i++) {
            left[i] -= right[i];
        }
        return of(rows, columns, left);
    }

    /// The Euclidean (Frobenius) norm.
    public double norm() {
        double squares = 0;
        for (float value : toArray()) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    /// A checksum of all values as they lie in memory: CRC-32C in the upper half, CRC-32 in the
    /// lower. Rows that differ by chance share it once in 2⁶⁴ times; it is no proof against
    /// somebody who wants them to. Reads everything, gigabytes a second.
    public long checksum() {
        var upper = new CRC32C();
        var lower = new CRC32();
        var chunk = new byte[CHECKED_AT_ONCE];
        var into = MemorySegment.ofArray(chunk);
        for (long at = 0; at < values.byteSize(); at += chunk.length) {
            int length = (int) Math.min(chunk.length, values.byteSize() - at);
            MemorySegment.copy(values, at, into, 0, length);
            upper.update(chunk, 0, length);
            lower.update(chunk, 0, length);
        }
        return upper.getValue() << 32 | lower.getValue();
    }

    private void requireSameColumns(Matrix other) {
        if (columns != other.columns) {
            throw new IllegalArgumentException(
                    "left is " + shape() + ", right is " + other.shape());
        }
    }

    /// Whether the shapes and all values are the same; stops at the first that is not.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Matrix matrix
                        && rows == matrix.rows
                        && columns == matrix.columns
                        && sameValues(matrix));
    }

    private boolean sameValues(Matrix other) {
        return layout.order() == other.layout.order()
                ? values.mismatch(other.values) < 0
                : Arrays.equals(toArray(), other.toArray());
    }

    @Override
    public int hashCode() {
        return 31 * rows + columns;
    }

    @Override
    public String toString() {
        return "Matrix" + shape();
    }
}
