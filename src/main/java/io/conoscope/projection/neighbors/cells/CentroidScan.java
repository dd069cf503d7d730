package io.conoscope.projection.neighbors.cells;

import io.conoscope.linalg.BlockProducts;
import io.conoscope.projection.neighbors.scan.Points;

import java.util.Arrays;

/// Compares blocks of points with a group of centroids. The buffers of one thread.
final class CentroidScan {

    private final Points points;
    private final Points centroids;
    private final int each;
    private final int d;
    private final float[] values;
    private final float[] halves;
    private final float[] best;
    private int group = -1;
    private int[] members = new int[0];
    private Points near;
    private float[] products = new float[0];

    /// @param each how many centroids are sought a point
    /// @param most points a block
    CentroidScan(Points points, Points centroids, int each, int most) {
        this.points = points;
        this.centroids = centroids;
        this.each = each;
        this.d = points.columns();
        this.values = new float[most * d];
        this.halves = new float[most];
        this.best = new float[each];
        this.near = centroids;
    }

    /// Chooses the group of centroids that the next points are compared with.
    void look(IndexGroups groups, int chosen) {
        if (chosen == group) {
            return;
        }
        group = chosen;
        members = groups.of(chosen);
        near = groups.count() == 1 ? centroids : centroids.select(members);
        if (products.length < halves.length * members.length) {
            products = new float[halves.length * members.length];
        }
    }

    /// Writes the nearest centroids of the points `ids[place]` to their places.
    void nearest(int[] ids, int[] places, int[] into) {
        var chosen = new int[places.length];
        Arrays.setAll(chosen, i -> ids[places[i]]);
        points.gather(chosen, 0, chosen.length, values, halves);
        int m = members.length;
        BlockProducts.timesTransposed(values, 0, chosen.length, near.values(), 0, m, d, products);
        for (int i = 0; i < chosen.length; i++) {
            select(i * m, into, places[i] * each);
        }
    }

    private void select(int from, int[] into, int at) {
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        Arrays.fill(into, at, at + each, -1);
        var nearHalves = near.halves();
        float worst = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < members.length; c++) {
            float score = products[from + c] - nearHalves[c];
            if (score > worst) {
                int place = each - 1;
                while (place > 0 && score > best[place - 1]) {
                    best[place] = best[place - 1];
                    into[at + place] = into[at + place - 1];
                    place--;
                }
                best[place] = score;
                into[at + place] = members[c];
                worst = best[each - 1];
            }
        }
    }
}
