package io.conoscope.encoder.onnx;

import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.onnx.OnnxSession.Values;

/// Makes rows of what a graph gave.
final class PooledRows {

    /// In place of a count: a picture's states, of which the patches are pooled.
    static final int PATCHES = -1;

    private PooledRows() {}

    /// Whether it is (n, d), or (n, t, d) where states are pooled, with at least that many rows.
    static boolean fits(Values values, OutputChoice output, int rows) {
        int rank = output.pooling() == null ? 2 : 3;
        return values.shape().length == rank
                && values.shape()[0] >= rows
                && values.shape()[rank - 1] > 0
                && values.shape()[1] > 0;
    }

    /// One row of an item.
    ///
    /// @param item    which one
    /// @param used    how many of its states are no padding, or [#PATCHES] for a picture
    /// @param into    where the row goes, from `at` on
    static void copy(Values values, OutputChoice output, int item, int used, float[] into, int at) {
        int width = width(values);
        if (output.pooling() == null) {
            System.arraycopy(values.numbers(), item * width, into, at, width);
            return;
        }
        int states = (int) values.shape()[1];
        int first = used == PATCHES && output.pooling() == Pooling.MEAN ? beforePatches(states) : 0;
        int end = output.pooling() == Pooling.CLS ? 1 : used == PATCHES ? states : used;
        end = Math.clamp(end, first + 1, states);
        for (int c = 0; c < width; c++) {
            double sum = 0;
            for (int t = first; t < end; t++) {
                sum += values.numbers()[(item * states + t) * width + c];
            }
            into[at + c] = (float) (sum / (end - first));
        }
    }

    /// How many states come before a picture's patches, which fill a square: the class token, and
    /// registers where there are some.
    static int beforePatches(int states) {
        int side = (int) Math.sqrt(states);
        return states - side * side;
    }

    static int width(Values values) {
        return (int) values.shape()[values.shape().length - 1];
    }
}
