package io.conoscope.gap.correct;

import java.util.Locale;

/// One step of a correction on a row x of length 1: `x' = N(A x + b)`, N to length 1.
///
/// @param scale  shape (d), the diagonal of A; or shape (d, d), row-major, all of it
/// @param offset b, shape (d)
public record AffineStep(double[] scale, double[] offset) {

    /// @throws IllegalArgumentException if the shapes do not belong together
    public AffineStep {
        long d = offset.length;
        if (d == 0 || (scale.length != d && scale.length != d * d)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "a scale of %d values with an offset of %d, expected %d or %d",
                            scale.length,
                            d,
                            d,
                            d * d));
        }
    }

    /// `x' = N(x − mean)`.
    public static AffineStep minus(double[] mean) {
        var offset = new double[mean.length];
        for (int c = 0; c < mean.length; c++) {
            offset[c] = -mean[c];
        }
        return new AffineStep(ones(mean.length), offset);
    }

    /// `x' = N(x + offset)`.
    public static AffineStep plus(double[] offset) {
        return new AffineStep(ones(offset.length), offset.clone());
    }

    /// The diagonal of the identity.
    public static double[] ones(int d) {
        var ones = new double[d];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /// The width d of the rows that it takes.
    public int width() {
        return offset.length;
    }

    /// Whether A is more than its diagonal.
    public boolean isMatrix() {
        return scale.length != offset.length;
    }

    /// Changes a row in place, shape (d). A row that ends at the origin stays there: it has no
    /// direction any more.
    public void apply(double[] row) {
        var moved = new double[row.length];
        for (int r = 0; r < row.length; r++) {
            moved[r] = offset[r] + (isMatrix() ? along(r, row) : scale[r] * row[r]);
        }
        System.arraycopy(moved, 0, row, 0, row.length);
        normalize(row);
    }

    private double along(int r, double[] row) {
        double sum = 0;
        int at = r * row.length;
        for (int c = 0; c < row.length; c++) {
            sum += scale[at + c] * row[c];
        }
        return sum;
    }

    /// Scales a row to length 1 in place; shorter than [#NOWHERE], it becomes zeros.
    static void normalize(double[] row) {
        double squares = 0;
        for (double value : row) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        for (int c = 0; c < row.length; c++) {
            row[c] = length < NOWHERE ? 0 : row[c] / length;
        }
    }

    /// What is left of a row of length 1 that a correction took to the origin is rounding.
    static final double NOWHERE = 1e-6;
}
