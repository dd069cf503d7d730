package io.conoscope.projection.tsne;

/// Points in the order of the first row of nodes that each reaches, those of one row by number.
final class PointsByRow {

    private final int[] row;
    private final int[] order;
    private int[] offsets = {};

    /// @param n points
    PointsByRow(int n) {
        row = new int[n];
        order = new int[n];
    }

    void sort(float[] xy, GridFrame frame) {
        offsets = new int[frame.nodes() + 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = (int) frame.row(xy[2 * i + 1]) - GridFrame.REACH;
            offsets[row[i] + 1]++;
        }
        for (int r = 0; r < frame.nodes(); r++) {
            offsets[r + 1] += offsets[r];
        }
        var next = offsets.clone();
        for (int i = 0; i < row.length; i++) {
            order[next[row[i]]++] = i;
        }
    }

    /// Where the points of a row begin.
    int offset(int of) {
        return offsets[of];
    }

    int point(int place) {
        return order[place];
    }
}
