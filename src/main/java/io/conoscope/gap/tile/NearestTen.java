package io.conoscope.gap.tile;

import java.util.Arrays;

/// The ten most similar of other rows, of each of many rows: most similar first, of equals the
/// first row.
public final class NearestTen {

    private static final int SIZE = 10;

    private final double[] values;
    private final int[] rows;

    /// The least similarity kept by row; −∞ while there are fewer than ten.
    private final double[] least;

    /// @param count of rows
    public NearestTen(int count) {
        values = new double[count * SIZE];
        rows = new int[count * SIZE];
        least = new double[count];
        Arrays.fill(values, Double.NEGATIVE_INFINITY);
        Arrays.fill(rows, -1);
        Arrays.fill(least, Double.NEGATIVE_INFINITY);
    }

    /// What a value must reach to be offered.
    public double least(int row) {
        return least[row];
    }

    /// The same of many rows at once.
    public void copyLeast(int from, double[] into, int count) {
        System.arraycopy(least, from, into, 0, count);
    }

    /// Keeps another row where it is among the ten most similar.
    public void offer(int row, int other, double value) {
        int first = row * SIZE;
        int at = first + SIZE - 1;
        if (!isBelow(at, other, value)) {
            return;
        }
        while (at > first && isBelow(at - 1, other, value)) {
            values[at] = values[at - 1];
            rows[at] = rows[at - 1];
            at--;
        }
        values[at] = value;
        rows[at] = other;
        least[row] = values[first + SIZE - 1];
    }

    private boolean isBelow(int at, int other, double value) {
        return rows[at] < 0 || values[at] < value || (values[at] == value && rows[at] > other);
    }

    /// Takes in what another has.
    public void addAll(NearestTen from) {
        for (int row = 0; row < least.length; row++) {
            addTo(row, from);
        }
    }

    /// Takes in what another has of one row.
    void addTo(int row, NearestTen from) {
        for (int i = row * SIZE; i < (row + 1) * SIZE && from.rows[i] >= 0; i++) {
            offer(row, from.rows[i], from.values[i]);
        }
    }

    /// The rows kept for one row, most similar first.
    public int[] of(int row) {
        int size = 0;
        while (size < SIZE && rows[row * SIZE + size] >= 0) {
            size++;
        }
        return Arrays.copyOfRange(rows, row * SIZE, row * SIZE + size);
    }
}
