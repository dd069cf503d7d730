package io.conoscope.embedding;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Matrix;

import java.nio.file.Path;
import java.util.stream.IntStream;

/// Finds rows that have no direction: those with a value that is not finite, and those of zeros.
public final class RowCheck {

    private RowCheck() {}

    /// Makes sure that every row can be scaled to length 1. O(n·d).
    ///
    /// @param file where the rows came from, for the message
    /// @param what which rows of that file, for the message: `image` or `text`
    /// @throws ConoscopeException `npy.row.notfinite` or `npy.row.zero` for the first bad row,
    ///     counted from 0
    public static void requireUsable(Path file, String what, Matrix rows)
            throws ConoscopeException {
        var row = new float[rows.columns()];
        for (int r = 0; r < rows.rows(); r++) {
            rows.copyRow(r, row, 0);
            double squares = 0;
            for (float value : row) {
                squares += (double) value * value;
            }
            if (!Double.isFinite(squares)) {
                throw notFinite(file, what, r, row);
            }
            if (squares == 0) {
                throw new ConoscopeException("npy.row.zero", null, file, what, r);
            }
        }
    }

    /// Makes sure that every value is a number, rows of zeros allowed. O(n·d).
    ///
    /// @param file as in [#requireUsable]
    /// @param what as in [#requireUsable]
    /// @throws ConoscopeException `npy.row.notfinite` for the first bad row, counted from 0
    public static void requireFinite(Path file, String what, Matrix rows)
            throws ConoscopeException {
        var row = new float[rows.columns()];
        for (int r = 0; r < rows.rows(); r++) {
            rows.copyRow(r, row, 0);
            for (float value : row) {
                if (!Float.isFinite(value)) {
                    throw notFinite(file, what, r, row);
                }
            }
        }
    }

    /// The rows of zeros, ascending, counted from 0. O(n) where they are few.
    public static int[] zeroRows(Matrix rows) {
        return IntStream.range(0, rows.rows()).filter(r -> isZero(rows, r)).toArray();
    }

    private static boolean isZero(Matrix rows, int row) {
        int c = 0;
        while (c < rows.columns() && rows.at(row, c) == 0) {
            c++;
        }
        return c == rows.columns();
    }

    private static ConoscopeException notFinite(Path file, String what, int r, float[] row) {
        int column = 0;
        while (Float.isFinite(row[column])) {
            column++;
        }
        return new ConoscopeException(
                "npy.row.notfinite", null, file, what, r, row[column], column);
    }
}
