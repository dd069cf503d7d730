package io.conoscope.projection.linear;

import io.conoscope.linalg.Covariance;
import io.conoscope.linalg.Pca;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Rows with their covariance, measured once for all pictures that follow from it at once.
///
/// @param rows       shape (n, d), n >= 1, d >= 1
/// @param covariance of the rows
public record Directions(Matrix rows, Covariance covariance) {

    /// Measures rows in O(n·d²) time.
    ///
    /// @param between called between blocks of rows; may throw to end it
    public static Directions of(Matrix rows, Runnable between) {
        return new Directions(rows, Covariance.of(rows, between));
    }

    /// The first two principal components from the mean, shape (n, 2); the second is 0 where d
    /// is 1.
    ///
    /// @param shares shape (2), receives the explained shares of the variance
    public float[] principal(double[] shares) {
        int k = Math.min(2, rows.columns());
        var pca = Pca.of(covariance, k);
        System.arraycopy(pca.shares(), 0, shares, 0, k);
        return interleaved(pca.project(rows), k);
    }

    /// The mean of one modality's rows, shape (d); null where it has none.
    double @Nullable [] centroid(int[] modality, int wanted) {
        var sum = new double[rows.columns()];
        var row = new float[sum.length];
        int count = 0;
        for (int r = 0; r < modality.length; r++) {
            if (modality[r] == wanted) {
                rows.copyRow(r, row, 0);
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += row[c];
                }
                count++;
            }
        }
        for (int c = 0; c < sum.length; c++) {
            sum[c] /= count;
        }
        return count == 0 ? null : sum;
    }

    /// Coordinates along a unit vector, from an origin: shape (n).
    double[] along(double[] direction, double[] origin) {
        var result = new double[rows.rows()];
        var row = new float[direction.length];
        for (int r = 0; r < result.length; r++) {
            rows.copyRow(r, row, 0);
            for (int c = 0; c < row.length; c++) {
                result[r] += (row[c] - origin[c]) * direction[c];
            }
        }
        return result;
    }

    /// The first principal component of what is left of the rows once a direction is taken out;
    /// zeros where nothing is.
    ///
    /// @param direction shape (d), of length 1
    double[] principalBeside(double[] direction) {
        int d = direction.length;
        if (d < 2) {
            return new double[d];
        }
        var pca = Pca.of(new Covariance(covariance.mean(), without(direction)), 1);
        var component = pca.components();
        double lean = dot(component, direction);
        for (int c = 0; c < d; c++) {
            component[c] -= lean * direction[c];
        }
        double length = Math.sqrt(dot(component, component));
        // With no variance beside it, LAPACK may answer with the direction itself.
        return length < 0.5
                ? new double[d]
                : Arrays.stream(component).map(v -> v / length).toArray();
    }

    /// P C P with P = I - g g^T: the covariance of the rows with their part along g removed.
    private double[] without(double[] g) {
        int d = g.length;
        var c = covariance.values();
        var cg = new double[d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                cg[i] += c[i * d + j] * g[j];
            }
        }
        double gcg = dot(g, cg);
        var rest = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                rest[i * d + j] = c[i * d + j] - cg[i] * g[j] - g[i] * cg[j] + gcg * g[i] * g[j];
            }
        }
        return rest;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static float[] interleaved(float[] coordinates, int k) {
        if (k == 2) {
            return coordinates;
        }
        var xy = new float[2 * coordinates.length];
        for (int r = 0; r < coordinates.length; r++) {
            xy[2 * r] = coordinates[r];
        }
        return xy;
    }
}
