package io.conoscope.projection.umap;

/// The coefficients of UMAP's attractive and repulsive gradients at squared distances, for many
/// pairs at a time, in loops that the compiler vectorises.
///
/// A power s^b is taken from square roots: b to the eighth below is a product of s, its root, its
/// fourth and eighth root, interpolated linearly between two eighths. Within
/// 1.25 % of the true power for s in [0.1, 10], where the gradients matter, without a table.
final class LowDimensionalSimilarity {

    private static final int EIGHTHS = 8;
    private static final double LARGEST = 2.999;

    /// Keeps the repulsive gradient between coinciding points finite.
    private static final float NEAR = 0.001f;

    /// Keeps the attractive gradient between coinciding points finite; far below what a layout
    /// shows.
    private static final float TINY = 1e-12f;

    private final float a;
    private final float b;

    /// 1 where s, s², the root, the fourth root and the eighth root are factors, else 0.
    private final float[] factor = new float[5];

    /// How far b is above the eighth below it, in [0, 1).
    private final float above;

    LowDimensionalSimilarity(SimilarityCurve curve) {
        this.a = (float) curve.a();
        double exponent = Math.min(LARGEST, curve.b());
        this.b = (float) exponent;
        int eighths = (int) (exponent * EIGHTHS);
        this.above = (float) (exponent * EIGHTHS - eighths);
        factor[0] = eighths / EIGHTHS >= 1 ? 1 : 0;
        factor[1] = eighths / EIGHTHS >= 2 ? 1 : 0;
        for (int root = 0; root < 3; root++) {
            factor[2 + root] = (eighths >> (2 - root)) & 1;
        }
    }

    /// The coefficient of the attractive gradient, 2ab·s^(b-1) / (1 + a·s^b): multiplied by the
    /// difference of the two ends, it is the step at learning rate 1.
    ///
    /// @param squared distances
    /// @param into    receives as many coefficients
    void pull(float[] squared, float[] into, int count) {
        power(squared, into, count);
        float k = 2 * a * b;
        for (int i = 0; i < count; i++) {
            into[i] = k * into[i] / ((TINY + squared[i]) * (1 + a * into[i]));
        }
    }

    /// The coefficient of the repulsive gradient, 2b / ((0.001 + s)(1 + a·s^b)).
    ///
    /// @param squared distances
    /// @param into    receives as many coefficients
    void push(float[] squared, float[] into, int count) {
        power(squared, into, count);
        float k = 2 * b;
        for (int i = 0; i < count; i++) {
            into[i] = k / ((NEAR + squared[i]) * (1 + a * into[i]));
        }
    }

    /// s^b.
    void power(float[] squared, float[] into, int count) {
        float one = factor[0];
        float notOne = 1 - one;
        float two = factor[1];
        float notTwo = 1 - two;
        float half = factor[2];
        float notHalf = 1 - half;
        float fourth = factor[3];
        float notFourth = 1 - fourth;
        float eighth = factor[4];
        float notEighth = 1 - eighth;
        float line = above;
        float notLine = 1 - line;
        for (int i = 0; i < count; i++) {
            float s = squared[i];
            float root = (float) Math.sqrt(s);
            float root4 = (float) Math.sqrt(root);
            float root8 = (float) Math.sqrt(root4);
            into[i] =
                    (one * s + notOne)
                            * (two * s + notTwo)
                            * ((half * root + notHalf) * (fourth * root4 + notFourth))
                            * ((eighth * root8 + notEighth) * (line * root8 + notLine));
        }
    }
}
