package io.conoscope.gap.cone;

import io.conoscope.gap.Vectors;
import io.conoscope.linalg.Pca;
import io.conoscope.linalg.RandomizedPca;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

import java.util.ArrayList;
import java.util.List;

/// What leaves networks of different seeds, in one plane: the first two principal components of the
/// unit rows of all networks together.
///
/// @param points    by network: x0, y0, x1, y1 … of its first rows
/// @param centroids x, y by network, of all its rows that are in the plane
/// @param within    mean cosine of distinct rows of one network; NaN where no network has two
/// @param between   mean cosine of rows of two networks; NaN where there is only one
/// @param share     of the variance that the plane shows, in [0, 1]
public record ManyCones(
        List<double[]> points,
        List<double[]> centroids,
        double within,
        double between,
        double share) {

    /// Rows of each network in the plane at most.
    public static final int ROWS = 40;

    private static final int SEED = 1;

    /// Of what left the last layer. A network of which every row is zero has no points.
    ///
    /// @param outputs by network, each of shape (n, width)
    /// @param within  mean of the mean cosines of the networks
    static ManyCones of(List<Matrix> outputs, double within) {
        var units = new ArrayList<float[]>();
        var ends = new int[outputs.size()];
        var means = new ArrayList<double[]>();
        for (int k = 0; k < ends.length; k++) {
            means.add(gather(outputs.get(k), units));
            ends[k] = units.size();
        }
        if (units.size() < 2) {
            return new ManyCones(List.of(), List.of(), within, Double.NaN, 0);
        }
        var all = Matrix.ofRows(units.toArray(float[][]::new));
        var pca = fit(all);
        var xy = pca.project(all);
        var points = new ArrayList<double[]>();
        var centroids = new ArrayList<double[]>();
        for (int k = 0, from = 0; k < ends.length; from = ends[k++]) {
            points.add(part(xy, from, ends[k]));
            centroids.add(middle(points.getLast()));
        }
        double share = pca.shares()[0] + pca.shares()[1];
        return new ManyCones(points, centroids, within, between(means), share);
    }

    private static Pca fit(Matrix all) {
        return all.columns() > 2 * ROWS && all.rows() > 2
                ? RandomizedPca.fit(all, 2, null, SEED, () -> {})
                : Pca.fit(all, 2);
    }

    /// Adds the first unit rows, and gives the mean of all.
    private static double[] gather(Matrix rows, List<float[]> units) {
        var mean = new double[rows.columns()];
        int living = 0;
        for (int r = 0; r < rows.rows(); r++) {
            var row = rows.row(r);
            double scale = UnitRows.scale(row);
            if (!(scale > 0) || !Double.isFinite(scale)) {
                continue;
            }
            for (int c = 0; c < row.length; c++) {
                row[c] = (float) (row[c] * scale);
                mean[c] += row[c];
            }
            if (living++ < ROWS) {
                units.add(row);
            }
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] = living == 0 ? 0 : mean[c] / living;
        }
        return mean;
    }

    /// The mean of products of unit rows is the product of their means.
    private static double between(List<double[]> means) {
        var living = means.stream().filter(mean -> Vectors.norm(mean) > 0).toList();
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < living.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += Vectors.dot(living.get(i), living.get(j));
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    private static double[] part(float[] xy, int from, int to) {
        var values = new double[2 * (to - from)];
        for (int i = 0; i < values.length; i++) {
            values[i] = xy[2 * from + i];
        }
        return values;
    }

    private static double[] middle(double[] points) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < points.length; i += 2) {
            x += points[i];
            y += points[i + 1];
        }
        int n = points.length / 2;
        return n == 0 ? new double[] {Double.NaN, Double.NaN} : new double[] {x / n, y / n};
    }
}
