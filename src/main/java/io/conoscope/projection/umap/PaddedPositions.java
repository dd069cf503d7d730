package io.conoscope.projection.umap;

/// The coordinates of the points by place, with the first few repeated after the last, so that a
/// run of places may wrap around.
///
/// @param x      shape (n + [SgdWorker#POINTS])
/// @param y      shape (n + [SgdWorker#POINTS])
/// @param points n
record PaddedPositions(float[] x, float[] y, int points) {

    static PaddedPositions of(float[] xy, int[] order) {
        int n = order.length;
        var places =
                new PaddedPositions(
                        new float[n + SgdWorker.POINTS], new float[n + SgdWorker.POINTS], n);
        for (int i = 0; i < n; i++) {
            places.x[i] = xy[2 * order[i]];
            places.y[i] = xy[2 * order[i] + 1];
        }
        places.close();
        return places;
    }

    PaddedPositions copy() {
        return new PaddedPositions(x.clone(), y.clone(), points);
    }

    /// Repeats the first places after the last.
    void close() {
        int again = Math.min(points, SgdWorker.POINTS);
        System.arraycopy(x, 0, x, points, again);
        System.arraycopy(y, 0, y, points, again);
    }
}
