package io.conoscope.gap;

import io.conoscope.linalg.Covariance;
import io.conoscope.linalg.Pca;
import io.conoscope.linalg.SymmetricEigen;
import io.conoscope.math.Matrix;

/// How the variance of unit rows is spread over directions.
///
/// @param imageRank        effective rank of the images: exp of the entropy of the normalised
///                         squared singular values of their centred rows, in [1, min(n, d)]; NaN
///                         where all rows are equal
/// @param textRank         the same of the texts
/// @param pc1Share         share of the variance of all rows together along their first principal
///                         component, in [0, 1]
/// @param pc1GapCosine     |cos| of the angle between that component and the gap vector, in [0, 1]
public record Spectrum(double imageRank, double textRank, double pc1Share, double pc1GapCosine) {

    /// Of which nothing is known: all NaN.
    public static final Spectrum UNKNOWN =
            new Spectrum(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /// O((n + m)·d² + d³) time. All NaN for rows wider than [Covariance#MAX_COLUMNS], whose
    /// covariance would not fit in memory.
    ///
    /// @param image unit rows, shape (n, d)
    /// @param text  unit rows, shape (m, d)
    public static Spectrum of(Matrix image, Matrix text) {
        if (image.columns() > Covariance.MAX_COLUMNS) {
            return UNKNOWN;
        }
        var ofImage = Covariance.of(image);
        var ofText = Covariance.of(text);
        var gap = Vectors.minus(ofImage.mean(), ofText.mean());
        double share = image.rows() / (double) (image.rows() + text.rows());
        var first = Pca.of(together(ofImage, ofText, share, gap), 1);
        return new Spectrum(
                effectiveRank(ofImage),
                effectiveRank(ofText),
                first.variances()[0] > 0 ? first.shares()[0] : Double.NaN,
                Math.min(1, Math.abs(Vectors.cosine(first.components(), gap))));
    }

    /// The covariance of two groups together, from their own: the spread within and between them.
    private static Covariance together(
            Covariance image, Covariance text, double share, double[] gap) {
        int d = gap.length;
        var mean = new double[d];
        var values = new double[d * d];
        for (int r = 0; r < d; r++) {
            mean[r] = share * image.mean()[r] + (1 - share) * text.mean()[r];
            for (int c = 0; c < d; c++) {
                int at = r * d + c;
                values[at] =
                        share * image.values()[at]
                                + (1 - share) * text.values()[at]
                                + share * (1 - share) * gap[r] * gap[c];
            }
        }
        return new Covariance(mean, values);
    }

    private static double effectiveRank(Covariance covariance) {
        double trace = covariance.trace();
        double entropy = 0;
        for (double value : SymmetricEigen.values(covariance.values(), covariance.mean().length)) {
            double share = value / trace;
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return trace > 0 ? Math.exp(entropy) : Double.NaN;
    }
}
