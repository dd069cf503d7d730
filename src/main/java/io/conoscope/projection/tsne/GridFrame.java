package io.conoscope.projection.tsne;

/// Where the nodes of a square grid lie.
///
/// @param left    x of the first column
/// @param bottom  y of the first row
/// @param spacing from node to node, above 0
/// @param nodes   rows and columns, at least 6
record GridFrame(double left, double bottom, double spacing, int nodes) {

    /// Nodes before the one left of a point that its spline reaches.
    static final int REACH = QuinticSpline.NODES / 2 - 1;

    private static final int MARGIN = QuinticSpline.NODES;

    /// The grid around all positions, which splines of points on its rim do not leave.
    ///
    /// @param xy shape (n, 2), n >= 1
    static GridFrame around(float[] xy, double spacing) {
        float left = xy[0];
        float right = left;
        float bottom = xy[1];
        float top = bottom;
        for (int i = 0; i < xy.length; i += 2) {
            left = Math.min(left, xy[i]);
            right = Math.max(right, xy[i]);
            bottom = Math.min(bottom, xy[i + 1]);
            top = Math.max(top, xy[i + 1]);
        }
        double span = Math.max((double) right - left, (double) top - bottom);
        return new GridFrame(
                left - REACH * spacing,
                bottom - REACH * spacing,
                spacing,
                (int) (span / spacing) + MARGIN);
    }

    /// In nodes from the first column, at least [#REACH].
    float column(float x) {
        return (float) ((x - left) / spacing);
    }

    /// In nodes from the first row, at least [#REACH].
    float row(float y) {
        return (float) ((y - bottom) / spacing);
    }
}
