package io.conoscope.gap.item;

/// How much of an item's neighbourhood is of its own modality.
public final class NeighborPurity {

    /// How many neighbours are looked at.
    public static final int NEIGHBORS = 15;

    private NeighborPurity() {}

    /// The share of each item's neighbours that are of its own modality, shape (n + m), in [0, 1];
    /// NaN where it has none. O(k·(n + m)) time.
    ///
    /// @param neighbors shape (n + m, k), row-major: the nearest items of each over both
    ///                  modalities, itself not counted
    /// @param items     n + m
    /// @param images    n
    /// @throws IllegalArgumentException if the neighbours do not divide evenly among the items
    public static double[] of(int[] neighbors, int items, int images) {
        if (items == 0 || neighbors.length % items != 0) {
            throw new IllegalArgumentException(neighbors.length + " neighbours of " + items);
        }
        int k = neighbors.length / items;
        var purity = new double[items];
        for (int item = 0; item < items; item++) {
            int own = 0;
            for (int j = item * k; j < (item + 1) * k; j++) {
                own += (neighbors[j] < images) == (item < images) ? 1 : 0;
            }
            purity[item] = own / (double) k;
        }
        return purity;
    }
}
