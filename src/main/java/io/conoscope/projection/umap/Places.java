package io.conoscope.projection.umap;

/// Where the points are, with the first few again after the last, so that a run of places may pass
/// the end.
///
/// @param x      shape (n + [ChunkMover#POINTS])
/// @param y      shape (n + [ChunkMover#POINTS])
/// @param points n
record Places(float[] x, float[] y, int points) {

    static Places of(float[] xy, int[] order) {
        int n = order.length;
        var places =
                new Places(new float[n + ChunkMover.POINTS], new float[n + ChunkMover.POINTS], n);
        for (int i = 0; i < n; i++) {
            places.x[i] = xy[2 * order[i]];
            places.y[i] = xy[2 * order[i] + 1];
        }
        places.close();
        return places;
    }

    Places copy() {
        return new Places(x.clone(), y.clone(), points);
    }

    /// Repeats the first places after the last.
    void close() {
        int again = Math.min(points, ChunkMover.POINTS);
        System.arraycopy(x, 0, x, points, again);
        System.arraycopy(y, 0, y, points, again);
    }
}
