package io.conoscope.gap.cone;

import java.util.Locale;

/// The non-linearity after each layer of a random network.
public enum ConeActivation {
    /// None: x as it is.
    IDENTITY,
    /// The positive part.
    RELU,
    /// x times the normal distribution function of x, by the hyperbolic tangent that comes within
    /// 5e-4 of it. Source: Hendrycks & Gimpel 2016, arXiv:1606.08415.
    GELU,
    /// x times the sigmoid of x.
    SILU,
    /// The hyperbolic tangent.
    TANH,
    /// 1 / (1 + exp(-x)), in (0, 1).
    SIGMOID;

    private static final double CUBIC = 0.044715;
    private static final double INNER = Math.sqrt(2 / Math.PI);

    /// Part of the keys of its words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param x any finite number
    double of(double x) {
        return switch (this) {
            case IDENTITY -> x;
            case RELU -> Math.max(0, x);
            case GELU -> 0.5 * x * (1 + Math.tanh(INNER * (x + CUBIC * x * x * x)));
            case SILU -> x / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
        };
    }
}
