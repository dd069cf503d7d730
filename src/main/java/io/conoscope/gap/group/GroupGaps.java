package io.conoscope.gap.group;

import io.conoscope.gap.Vectors;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

import java.util.List;

/// The gaps between groups of rows, each row scaled to length 1 first.
///
/// @param groups         their names and sizes, in order of first appearance
/// @param gap            shape (k, k): distance of the centroids, in [0, 2]; 0 on the diagonal
/// @param centroidCosine shape (k, k): cosine of the centroids, in [-1, 1]; NaN where one is 0
/// @param meanCosine     shape (k, k): mean cosine over distinct pairs of rows, one of each group;
///                       on the diagonal within a group, NaN there for a group of one row
public record GroupGaps(
        List<Group> groups, double[][] gap, double[][] centroidCosine, double[][] meanCosine) {

    /// The most groups: matrices of more would hold more than four million numbers each.
    public static final int MOST = 2_000;

    /// @param name as it was given
    /// @param rows how many
    public record Group(String name, int rows) {}

    /// Measures in O(n·d + k²·d) time: no pair of rows is compared, since the product of two sums
    /// of unit rows is the sum of all their cosines.
    ///
    /// @param rows shape (n, d)
    /// @throws IllegalArgumentException if there are more or fewer rows than the groups say, a
    ///     group has no row, or a row of a group has length 0 or is not finite
    public static GroupGaps of(Matrix rows, RowGroups groups) {
        if (rows.rows() != groups.of().length) {
            throw new IllegalArgumentException(
                    "groups of " + groups.of().length + " rows for rows of shape " + rows.shape());
        }
        var sizes = groups.sizes();
        if (sizes.length > MOST) {
            throw new IllegalArgumentException(sizes.length + " groups, expected at most " + MOST);
        }
        for (int g = 0; g < sizes.length; g++) {
            if (sizes[g] == 0) {
                throw new IllegalArgumentException(
                        "group \"" + groups.names().get(g) + "\" has no row");
            }
        }
        var sums = sums(rows, groups);
        int k = sizes.length;
        var gap = new double[k][k];
        var centroids = new double[k][k];
        var means = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                double product = Vectors.dot(sums[a], sums[b]);
                gap[a][b] = a == b ? 0 : distance(sums[a], sizes[a], sums[b], sizes[b]);
                centroids[a][b] = a == b ? 1 : Vectors.cosine(sums[a], sums[b]);
                double pairs = a == b ? (double) sizes[a] * (sizes[a] - 1) : 0;
                means[a][b] =
                        a == b
                                ? (product - sizes[a]) / pairs
                                : product / ((double) sizes[a] * sizes[b]);
                gap[b][a] = gap[a][b];
                centroids[b][a] = centroids[a][b];
                means[b][a] = means[a][b];
            }
        }
        var named = new java.util.ArrayList<Group>();
        for (int g = 0; g < k; g++) {
            named.add(new Group(groups.names().get(g), sizes[g]));
        }
        return new GroupGaps(List.copyOf(named), gap, centroids, means);
    }

    private static double[][] sums(Matrix rows, RowGroups groups) {
        var sums = new double[groups.names().size()][rows.columns()];
        var row = new float[rows.columns()];
        for (int r = 0; r < rows.rows(); r++) {
            int group = groups.of()[r];
            if (group >= 0) {
                rows.copyRow(r, row, 0);
                double scale = UnitRows.scale(row);
                if (scale == 0) {
                    throw new IllegalArgumentException(
                            "row " + r + " of " + rows.shape() + " has no direction");
                }
                for (int c = 0; c < row.length; c++) {
                    sums[group][c] += row[c] * scale;
                }
            }
        }
        return sums;
    }

    private static double distance(double[] a, double ofA, double[] b, double ofB) {
        double squares = 0;
        for (int c = 0; c < a.length; c++) {
            double difference = a[c] / ofA - b[c] / ofB;
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
