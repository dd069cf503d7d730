package io.conoscope.gap;

/// The cosines of one row with all rows: images first, then texts. Valid only while it is visited.
///
/// @param query  the row, in [0, n + m)
/// @param images number of images n
/// @param values shape (n + m), each in [-1, 1] up to rounding; equal rows have equal cosines, bit
///               by bit
public record SimilarityRow(int query, int images, double[] values) {

    public boolean isImage() {
        return query < images;
    }

    /// All rows of both modalities.
    public int count() {
        return values.length;
    }

    /// The rank, from 1, of the most similar match among the rows in [from, to), the query left
    /// out.
    ///
    /// Its other matches are not counted above it; rows as similar as it are.
    ///
    /// @param matches at least one row, in ascending order, each in [from, to)
    public int rankOfBest(int[] matches, int from, int to) {
        double best = Double.NEGATIVE_INFINITY;
        for (int match : matches) {
            best = Math.max(best, values[match]);
        }
        int notBelow = 1;
        for (int r = from; r < to; r++) {
            notBelow += values[r] >= best ? 1 : 0;
        }
        for (int match : matches) {
            notBelow -= values[match] >= best ? 1 : 0;
        }
        boolean selfCounted = query >= from && query < to && values[query] >= best;
        return selfCounted ? notBelow - 1 : notBelow;
    }

    /// The `k` most similar rows in [from, to), the query left out, most similar first; of equals
    /// the first row. Fewer where there are fewer.
    public int[] nearest(int k, int from, int to) {
        int others = to - from - (query >= from && query < to ? 1 : 0);
        var rows = new int[Math.min(k, others)];
        int found = 0;
        for (int r = from; r < to; r++) {
            boolean full = found == rows.length;
            if (r != query && found + rows.length > 0) {
                if (!full || values[r] > values[rows[found - 1]]) {
                    insert(rows, full ? found - 1 : found, r);
                    found += full ? 0 : 1;
                }
            }
        }
        return rows;
    }

    private void insert(int[] rows, int last, int row) {
        int at = last;
        while (at > 0 && values[row] > values[rows[at - 1]]) {
            rows[at] = rows[at - 1];
            at--;
        }
        rows[at] = row;
    }
}
