package io.conoscope.projection.umap;

import io.conoscope.linalg.CurveFit;

import java.util.Arrays;

/// The similarity of two points of a layout at distance x: 1 / (1 + a·x^(2b)).
///
/// Source: McInnes et al. 2018, definition 11 and section 4.2.
///
/// @param a positive
/// @param b positive
public record SimilarityCurve(double a, double b) {

    private static final int SAMPLES = 300;

    /// The result of [#fitted] for minDist 0.1 and spread 1, the usual settings: starting
    /// the fit for the first time takes 0.2 s.
    private static final SimilarityCurve USUAL =
            new SimilarityCurve(1.5769433242058561, 0.8950608632781512);

    /// The curve nearest, in least squares over [0, 3·spread], to one that is 1 up to `minDist` and
    /// falls as exp(-(x - minDist) / spread) beyond.
    ///
    /// @param minDist in [0, spread]
    /// @param spread  above 0
    public static SimilarityCurve fit(double minDist, double spread) {
        return minDist == 0.1 && spread == 1 ? USUAL : fitted(minDist, spread);
    }

    static SimilarityCurve fitted(double minDist, double spread) {
        // With the spread as the unit, every curve is near the initial guess of the fit.
        double near = minDist / spread;
        var x = new double[SAMPLES];
        Arrays.setAll(x, i -> 3.0 * i / (SAMPLES - 1));
        var y = new double[SAMPLES];
        Arrays.setAll(y, i -> x[i] < near ? 1 : Math.exp(near - x[i]));
        var fitted = CurveFit.leastSquares(new Rational(), x, y, new double[] {1, 1});
        return new SimilarityCurve(fitted[0] / Math.pow(spread, 2 * fitted[1]), fitted[1]);
    }

    private static final class Rational implements CurveFit.Curve {

        @Override
        public double value(double x, double[] p) {
            return 1 / (1 + p[0] * Math.pow(x, 2 * p[1]));
        }

        @Override
        public double gradient(double x, double[] p, double[] gradient) {
            double power = Math.pow(x, 2 * p[1]);
            double value = 1 / (1 + p[0] * power);
            gradient[0] = -power * value * value;
            gradient[1] = x == 0 ? 0 : -2 * p[0] * power * Math.log(x) * value * value;
            return value;
        }
    }
}
