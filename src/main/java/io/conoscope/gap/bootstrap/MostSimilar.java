package io.conoscope.gap.bootstrap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The most similar of the rows it is shown, in a binary heap whose root is the least similar.
final class MostSimilar {

    private final int[] rows;
    private final double[] values;
    private int size;

    MostSimilar(int most) {
        rows = new int[most];
        values = new double[most];
    }

    /// Whether a row of that similarity would be kept.
    boolean takes(double value) {
        return size < rows.length || value > values[0];
    }

    void add(int row, double value) {
        if (size < rows.length) {
            rise(size++, row, value);
        } else if (value > values[0]) {
            sink(row, value);
        }
    }

    private void rise(int from, int row, double value) {
        int at = from;
        while (at > 0 && values[(at - 1) / 2] > value) {
            put(at, rows[(at - 1) / 2], values[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(at, row, value);
    }

    private void sink(int row, double value) {
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && values[child + 1] < values[child]) {
                child++;
            }
            if (values[child] >= value) {
                break;
            }
            put(at, rows[child], values[child]);
            at = child;
            child = 2 * at + 1;
        }
        put(at, row, value);
    }

    private void put(int at, int row, double value) {
        rows[at] = row;
        values[at] = value;
    }

    private int[] order() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Most similar first.
    int[] rows() {
        return Arrays.stream(order()).map(i -> rows[i]).toArray();
    }

    /// Their similarities, in the same order.
    double[] values() {
        return Arrays.stream(order()).mapToDouble(i -> values[i]).toArray();
    }
}
