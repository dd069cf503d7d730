package io.conoscope.encoder.onnx;

import io.conoscope.encoder.onnx.OnnxSession.Values;
import io.conoscope.encoder.tower.Pooling;

/// Makes rows of what a graph gave.
final class PooledRows {

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
    /// @param used    how many of its states are no padding
    /// @param into    where the row goes, from `at` on
    static void copy(Values values, OutputChoice output, int item, int used, float[] into, int at) {
        int width = width(values);
        if (output.pooling() == null) {
            System.arraycopy(values.numbers(), item * width, into, at, width);
            return;
        }
        int states = (int) values.shape()[1];
        int counted = output.pooling() == Pooling.CLS ? 1 : Math.clamp(used, 1, states);
        for (int c = 0; c < width; c++) {
            double sum = 0;
            for (int t = 0; t < counted; t++) {
                sum += values.numbers()[(item * states + t) * width + c];
            }
            into[at + c] = (float) (sum / counted);
        }
    }

    static int width(Values values) {
        return (int) values.shape()[values.shape().length - 1];
    }
}
