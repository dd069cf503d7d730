package io.conoscope.ui.kit.line;

/// An order that visits everything once and whose every beginning is spread evenly.
public final class EvenOrder {

    private EvenOrder() {}

    /// A step near the golden section of `count` that shares no factor with it: k·stride mod count
    /// runs through all of [0, count).
    public static long stride(int count) {
        long stride = Math.max(1, Math.round(count * 0.6180339887));
        while (gcd(stride, count) != 1) {
            stride++;
        }
        return stride;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
