package io.conoscope.training.evaluate;

import io.conoscope.math.Matrix;

/// Cosines of rows of length 1.
final class UnitDots {

    private UnitDots() {}

    /// Copies a matrix's rows out.
    static float[][] rows(Matrix matrix) {
        var rows = new float[matrix.rows()][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = matrix.row(r);
        }
        return rows;
    }

    /// The sum of products, in four lanes.
    static float dot(float[] a, float[] b) {
        float s = 0;
        float t = 0;
        float u = 0;
        float v = 0;
        int whole = a.length - a.length % 4;
        for (int i = 0; i < whole; i += 4) {
            s += a[i] * b[i];
            t += a[i + 1] * b[i + 1];
            u += a[i + 2] * b[i + 2];
            v += a[i + 3] * b[i + 3];
        }
        for (int i = whole; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return (s + t) + (u + v);
    }
}
