package io.conoscope.gap;

/// Dot products and lengths of vectors in double precision.
public final class Vectors {

    private Vectors() {}

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }

    public static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /// The cosine of the angle between two vectors; NaN where one has length 0.
    public static double cosine(double[] a, double[] b) {
        return dot(a, b) / (norm(a) * norm(b));
    }

    public static double[] minus(double[] a, double[] b) {
        var difference = new double[a.length];
        for (int c = 0; c < a.length; c++) {
            difference[c] = a[c] - b[c];
        }
        return difference;
    }
}
