package io.conoscope.linalg;

import smile.math.LevenbergMarquardt;
import smile.util.function.DifferentiableMultivariateFunction;

import java.util.Locale;

/// Fits the parameters of a curve to points by least squares (Levenberg-Marquardt, Smile's).
public final class CurveFit {

    /// A curve y = f(x; p) that knows its gradient in p.
    public interface Curve {

        /// The height at `x`.
        double value(double x, double[] p);

        /// The height at `x`; fills `gradient`, shape (p.length), with its derivatives in p.
        double gradient(double x, double[] p, double[] gradient);
    }

    private CurveFit() {}

    /// The parameters of least squared error; deterministic.
    ///
    /// @param x     shape (n)
    /// @param y     shape (n)
    /// @param start shape (p), where the search begins; not changed
    /// @throws IllegalArgumentException if x and y differ in length, or n is less than p
    public static double[] leastSquares(Curve curve, double[] x, double[] y, double[] start) {
        if (x.length != y.length || x.length < start.length) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%d x, %d y for %d parameters",
                            x.length,
                            y.length,
                            start.length));
        }
        Blas.load();
        var function = new SmileCurve(curve, start.length);
        return LevenbergMarquardt.fit(function, x, y, start.clone(), 1e-10, 200).parameters;
    }

    /// Smile hands one array over: the parameters, then x.
    private record SmileCurve(Curve curve, int parameters)
            implements DifferentiableMultivariateFunction {

        @Override
        public double f(double[] values) {
            return curve.value(values[parameters], values);
        }

        @Override
        public double g(double[] values, double[] gradient) {
            return curve.gradient(values[parameters], values, gradient);
        }
    }
}
