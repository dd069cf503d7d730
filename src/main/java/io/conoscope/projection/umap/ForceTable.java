package io.conoscope.projection.umap;

/// The pull along an edge and the push from other points, by squared distance, from a table: the
/// optimiser asks a hundred million times, and [Math#pow] would be most of its time.
///
/// 64 entries an octave between 2^-24 and 2^20, straight lines in between: within 3e-4 of the
/// formula. Outside, the value at the border.
final class ForceTable {

    private static final int STEP_BITS = 6;
    private static final int SHIFT = 23 - STEP_BITS;
    private static final int FIRST = Float.floatToRawIntBits(0x1p-24f) >> SHIFT;
    private static final int LAST = Float.floatToRawIntBits(0x1p20f) >> SHIFT;
    private static final int WITHIN = (1 << SHIFT) - 1;
    private static final float SHARE = 1f / (1 << SHIFT);

    /// Keeps the push between points at the same place finite.
    private static final double NEAR = 0.001;

    private final float[] pull = new float[LAST - FIRST + 2];
    private final float[] push = new float[LAST - FIRST + 2];

    ForceTable(ClosenessCurve curve) {
        for (int i = 0; i < pull.length; i++) {
            double squared = Float.intBitsToFloat((FIRST + i) << SHIFT);
            pull[i] = (float) pull(curve, squared);
            push[i] = (float) push(curve, squared);
        }
    }

    /// 2ab·s^(b-1) / (1 + a·s^b) at squared distance s: times the way from one end of an edge to
    /// the other it is how far the end moves at learning rate 1.
    float pull(float squared) {
        return look(pull, squared);
    }

    /// 2b / ((0.001 + s)(1 + a·s^b)) at squared distance s, away from the other point.
    float push(float squared) {
        return look(push, squared);
    }

    static double pull(ClosenessCurve curve, double squared) {
        double power = Math.pow(squared, curve.b());
        return 2 * curve.a() * curve.b() * power / squared / (1 + curve.a() * power);
    }

    static double push(ClosenessCurve curve, double squared) {
        double power = Math.pow(squared, curve.b());
        return 2 * curve.b() / ((NEAR + squared) * (1 + curve.a() * power));
    }

    private static float look(float[] table, float squared) {
        int bits = Float.floatToRawIntBits(squared);
        int entry = (bits >> SHIFT) - FIRST;
        if (entry < 0) {
            return table[0];
        }
        if (entry >= LAST - FIRST) {
            return table[LAST - FIRST];
        }
        return table[entry] + (table[entry + 1] - table[entry]) * ((bits & WITHIN) * SHARE);
    }
}
