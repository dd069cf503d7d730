package io.conoscope.projection.neighbors.scan;

/// Points whose nearness is one dot product: the higher `p · q - half(p) - half(q)`, the nearer.
///
/// @param values  shape (n, columns), row-major
/// @param halves  shape (n): half the squared length under the Euclidean distance, 0 under the
///                cosine
/// @param columns width d
public record Points(float[] values, float[] halves, int columns) {

    public static Points of(PreparedRows rows) {
        var halves = new float[rows.rows()];
        for (int i = 0; rows.metric() == Metric.EUCLIDEAN && i < halves.length; i++) {
            halves[i] = rows.squares()[i] / 2;
        }
        return new Points(rows.values(), halves, rows.columns());
    }

    public int count() {
        return halves.length;
    }

    /// Copies chosen points behind each other.
    public void gather(int[] ids, int from, int to, float[] intoValues, float[] intoHalves) {
        for (int i = from; i < to; i++) {
            System.arraycopy(values, ids[i] * columns, intoValues, (i - from) * columns, columns);
            intoHalves[i - from] = halves[ids[i]];
        }
    }

    public Points select(int[] ids) {
        var chosen =
                new Points(
                        new float[Math.multiplyExact(ids.length, columns)],
                        new float[ids.length],
                        columns);
        gather(ids, 0, ids.length, chosen.values, chosen.halves);
        return chosen;
    }
}
