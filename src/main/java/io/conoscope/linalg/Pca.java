package io.conoscope.linalg;

import io.conoscope.math.Matrix;

import java.util.Locale;

/// The first principal components of rows: the directions of largest variance about their mean.
///
/// Eigenvectors of the covariance matrix, by LAPACK through Smile. Source: Jolliffe, "Principal
/// Component Analysis", 2nd edition, 2002, chapter 1.
///
/// @param mean       shape (d), of the rows fitted
/// @param components shape (k, d), row-major, orthonormal, by descending variance; in each the
///                   coordinate of largest magnitude is positive
/// @param variances  shape (k), along each component; divided by n
/// @param shares     shape (k), of the variance of all columns together, each in [0, 1]; all 0
///                   where all rows are equal
public record Pca(double[] mean, double[] components, double[] variances, double[] shares) {

    /// Fits `k` components in O(n·d² + d³) time on the calling thread.
    ///
    /// @param rows shape (n, d)
    /// @param k    in [1, d]
    /// @throws IllegalArgumentException if k is out of range, there are no rows, they are wider
    ///                                  than [Covariance#MAX_COLUMNS] or not finite
    public static Pca fit(Matrix rows, int k) {
        if (k < 1 || k > rows.columns()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%d principal components of rows of shape %s",
                            k,
                            rows.shape()));
        }
        return of(Covariance.of(rows), k);
    }

    /// The components of a covariance that is already there.
    ///
    /// @throws IllegalArgumentException if k is not in [1, d] or a value is not finite
    public static Pca of(Covariance covariance, int k) {
        var eigen = SymmetricEigen.largest(covariance.values(), covariance.mean().length, k);
        var variances = eigen.values();
        var shares = new double[k];
        double all = covariance.trace();
        for (int i = 0; i < k; i++) {
            variances[i] = Math.max(0, variances[i]);
            shares[i] = all > 0 ? Math.min(1, variances[i] / all) : 0;
        }
        return new Pca(covariance.mean(), eigen.vectors(), variances, shares);
    }

    /// Coordinates of rows along the components, from the mean: shape (n, k), row-major.
    ///
    /// @param rows shape (n, d)
    /// @throws IllegalArgumentException if the width is not that of the rows fitted
    public float[] project(Matrix rows) {
        int d = mean.length;
        if (rows.columns() != d) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT, "fitted on %d columns, rows are %s", d, rows.shape()));
        }
        return Coordinates.along(rows, mean, components);
    }
}
