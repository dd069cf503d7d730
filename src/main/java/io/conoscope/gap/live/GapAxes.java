package io.conoscope.gap.live;

import io.conoscope.linalg.Covariance;
import io.conoscope.linalg.SymmetricEigen;
import io.conoscope.math.Matrix;

/// The plane that a gap is looked at in: along the gap vector of the rows as they are, and along
/// the direction across it in which images and texts vary most.
///
/// @param along  of length 1, shape (d)
/// @param across of length 1, shape (d)
record GapAxes(double[] along, double[] across) {

    /// O((n + m)·d² + d³) time.
    ///
    /// @param image unit rows
    /// @param text  unit rows
    static GapAxes of(Matrix image, Matrix text) {
        var ofImage = Covariance.of(image);
        var ofText = Covariance.of(text);
        int d = ofImage.mean().length;
        var gap = new double[d];
        for (int c = 0; c < d; c++) {
            gap[c] = ofImage.mean()[c] - ofText.mean()[c];
        }
        double length = Math.sqrt(dot(gap, gap));
        for (int c = 0; c < d; c++) {
            gap[c] = length > 1e-9 ? gap[c] / length : c == 0 ? 1 : 0;
        }
        var both = new double[d * d];
        for (int i = 0; i < both.length; i++) {
            both[i] = (ofImage.values()[i] + ofText.values()[i]) / 2;
        }
        leaveOut(gap, both);
        var across = SymmetricEigen.largest(both, d, 1).vectors();
        return new GapAxes(gap, across);
    }

    /// (I − g gᵀ) S (I − g gᵀ).
    private static void leaveOut(double[] g, double[] s) {
        int d = g.length;
        var sg = new double[d];
        for (int r = 0; r < d; r++) {
            for (int c = 0; c < d; c++) {
                sg[r] += s[r * d + c] * g[c];
            }
        }
        double gsg = dot(g, sg);
        for (int r = 0; r < d; r++) {
            for (int c = 0; c < d; c++) {
                s[r * d + c] += -g[r] * sg[c] - sg[r] * g[c] + gsg * g[r] * g[c];
            }
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }
}
