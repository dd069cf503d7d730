package io.conoscope.runlog.tensorboard;

import java.util.Arrays;

/// Numbers that come one after the other, each added in constant time on average.
final class DoubleArray {

    private double[] values = new double[16];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /// The numbers so far, in an array of their own.
    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
