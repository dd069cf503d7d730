package io.conoscope.training.learn;

/// AdamW's loops, plain enough for the compiler to make vectors of them.
final class AdamKernel {

    private AdamKernel() {}

    /// The sum of squares, in four lanes.
    static double squares(float[] values, int n) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int whole = n - n % 4;
        for (int i = 0; i < whole; i += 4) {
            a += (double) values[i] * values[i];
            b += (double) values[i + 1] * values[i + 1];
            c += (double) values[i + 2] * values[i + 2];
            d += (double) values[i + 3] * values[i + 3];
        }
        for (int i = whole; i < n; i++) {
            a += (double) values[i] * values[i];
        }
        return (a + b) + (c + d);
    }

    /// Changes a piece's values and moments.
    ///
    /// @param at where the piece's moments begin
    /// @param n  how many numbers
    static void update(
            AdamW.Room room, AdamMoments moments, int at, int n, AdamCoefficients rates) {
        firstMoment(moments.first(), at, room.gradients, n, rates);
        secondMoment(moments.second(), at, room.gradients, n, rates);
        move(room.values, moments, at, n, rates);
    }

    private static void firstMoment(float[] m, int at, float[] g, int n, AdamCoefficients rates) {
        float keep = rates.beta1();
        float take = (1 - keep) * rates.scale();
        for (int i = 0; i < n; i++) {
            m[at + i] = keep * m[at + i] + take * g[i];
        }
    }

    private static void secondMoment(float[] v, int at, float[] g, int n, AdamCoefficients rates) {
        float keep = rates.beta2();
        float take = (1 - keep) * rates.scale() * rates.scale();
        for (int i = 0; i < n; i++) {
            v[at + i] = keep * v[at + i] + take * (g[i] * g[i]);
        }
    }

    private static void move(
            float[] p, AdamMoments moments, int at, int n, AdamCoefficients rates) {
        var m = moments.first();
        var v = moments.second();
        float shrink = rates.shrink();
        float rate = rates.rate();
        float inverse = 1 / rates.root();
        float epsilon = rates.epsilon();
        for (int i = 0; i < n; i++) {
            float root = (float) Math.sqrt(v[at + i]) * inverse + epsilon;
            p[i] = shrink * p[i] - rate * m[at + i] / root;
        }
    }
}
