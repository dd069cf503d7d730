package io.conoscope.projection.neighbors;

/// Weighted edges from points to their neighbours, listed by the point they start from.
///
/// @param offsets shape (n + 1): point i has the edges from `offsets[i]` to before `offsets[i + 1]`
/// @param ends    the other end of each edge
/// @param weights of each edge
public record NeighborEdges(int[] offsets, int[] ends, float[] weights) {

    private static final int ROWS = 1024;

    /// The same edges by their other end; those of one point ascend.
    ///
    /// @param between called every so many points; may throw to end it
    public NeighborEdges transposed(Runnable between) {
        var starts = new int[offsets.length];
        for (int end : ends) {
            starts[end + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        var filled = starts.clone();
        var from = new int[ends.length];
        var carried = new float[ends.length];
        for (int row = 0; row + 1 < offsets.length; row++) {
            for (int e = offsets[row]; e < offsets[row + 1]; e++) {
                int place = filled[ends[e]]++;
                from[place] = row;
                carried[place] = weights[e];
            }
            if (row % ROWS == 0) {
                between.run();
            }
        }
        return new NeighborEdges(starts, from, carried);
    }
}
