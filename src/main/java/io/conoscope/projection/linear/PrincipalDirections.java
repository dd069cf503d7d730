package io.conoscope.projection.linear;

import io.conoscope.linalg.Coordinates;
import io.conoscope.linalg.Covariance;
import io.conoscope.linalg.Pca;
import io.conoscope.linalg.RandomizedPca;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The directions that rows vary along, for all pictures that follow from them at once.
///
/// Where the covariance of all columns is quickly made it is, and the directions are exact; where
/// there are too many or too wide rows for that, they are found by random projections (see
/// [RandomizedPca]) and are close.
public final class PrincipalDirections {

    private static final long SEED = 1;

    /// Multiplications that are over before anybody waits.
    private static final double LITTLE_WORK = 2e9;

    /// What the random projections take for a value of the rows, in multiplications of the
    /// covariance; docs/decisions/0048 has the measurement.
    private static final double RANDOMISED = 580;

    /// What a multiplication of the eigenvectors weighs beside one of the covariance.
    private static final double EIGENVECTORS = 2.3;

    private final Matrix rows;
    private final Runnable between;
    private final @Nullable Covariance covariance;

    private PrincipalDirections(Matrix rows, Runnable between, @Nullable Covariance covariance) {
        this.rows = rows;
        this.between = between;
        this.covariance = covariance;
    }

    /// Measures rows, in O(n·d²) time where the covariance is made.
    ///
    /// @param rows    shape (n, d), n >= 1, d >= 1
    /// @param between called between blocks of rows, here and later; may throw to end it
    public static PrincipalDirections of(Matrix rows, Runnable between) {
        boolean exact = isExactFor(rows.rows(), rows.columns());
        return new PrincipalDirections(rows, between, exact ? Covariance.of(rows, between) : null);
    }

    /// Whether n rows of d columns get exact directions.
    public static boolean isExactFor(int n, int d) {
        double exact = (double) d * d * (n + EIGENVECTORS * d);
        return exact <= Math.max(LITTLE_WORK, RANDOMISED * n * d);
    }

    /// `exact` or `randomised`, for the settings of a layout.
    public String kind() {
        return covariance == null ? "randomised" : "exact";
    }

    /// The first two principal components from the mean, shape (n, 2); the second is 0 where d
    /// is 1.
    ///
    /// @param shares shape (2), receives the explained shares of the variance
    public float[] principal(double[] shares) {
        int k = Math.min(2, rows.columns());
        var pca = pca(k, null);
        System.arraycopy(pca.shares(), 0, shares, 0, k);
        return interleaved(pca.project(rows), k);
    }

    private Pca pca(int k, double @Nullable [] beside) {
        if (covariance == null) {
            return RandomizedPca.fit(rows, k, beside, SEED, between);
        }
        return Pca.of(
                beside == null
                        ? covariance
                        : new Covariance(covariance.mean(), without(covariance.values(), beside)),
                k);
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

    /// Coordinates along two directions, from an origin: shape (n, 2).
    float[] along(double[] x, double[] y, double[] origin) {
        var axes = Arrays.copyOf(x, 2 * x.length);
        System.arraycopy(y, 0, axes, x.length, y.length);
        return Coordinates.along(rows, origin, axes);
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
        var component = pca(1, direction).components();
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
    private static double[] without(double[] c, double[] g) {
        int d = g.length;
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
