package io.conoscope.service.search.mixed;

/// How many of some cases a claim holds for.
///
/// @param hits  for so many
/// @param cases of so many
public record Share(int hits, int cases) {

    /// 97.5th percentile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    /// In [0, 1]; NaN without cases.
    public double value() {
        return (double) hits / cases;
    }

    /// Lower end of Wilson's 95 % interval; NaN without cases. Source: Wilson 1927, "Probable
    /// inference, the law of succession, and statistical inference", JASA 22.
    public double low() {
        return Math.max(0, middle() - reach());
    }

    /// Upper end of the same.
    public double high() {
        return Math.min(1, middle() + reach());
    }

    private double middle() {
        return (value() + Z * Z / (2 * cases)) / (1 + Z * Z / cases);
    }

    private double reach() {
        double p = value();
        double n = cases;
        return Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    }
}
