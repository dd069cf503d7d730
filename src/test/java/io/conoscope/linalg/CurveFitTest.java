package io.conoscope.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CurveFitTest {

    /// y = p0 exp(p1 x)
    private static final CurveFit.Curve EXPONENTIAL =
            new CurveFit.Curve() {
                @Override
                public double value(double x, double[] p) {
                    return p[0] * Math.exp(p[1] * x);
                }

                @Override
                public double gradient(double x, double[] p, double[] gradient) {
                    gradient[0] = Math.exp(p[1] * x);
                    gradient[1] = x * value(x, p);
                    return value(x, p);
                }
            };

    @Test
    void recoversTheParametersOfPointsOnACurve() {
        var x = new double[] {0, 0.5, 1, 1.5, 2, 2.5};
        var y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 3 * Math.exp(-0.7 * x[i]);
        }

        var fitted = CurveFit.leastSquares(EXPONENTIAL, x, y, new double[] {1, -0.1});

        assertArrayEquals(new double[] {3, -0.7}, fitted, 1e-6);
    }

    @Test
    void refusesFewerPointsThanParameters() {
        var one = new double[] {1};

        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> CurveFit.leastSquares(EXPONENTIAL, one, one, new double[2]));

        assertEquals("1 x, 1 y for 2 parameters", error.getMessage());
    }
}
