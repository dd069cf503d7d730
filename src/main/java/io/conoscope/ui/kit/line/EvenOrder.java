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

    /// Some of all, spread evenly; all of them where they are no more than wanted.
    ///
    /// @param wanted at most how many
    public static int[] some(int[] all, int wanted) {
        return all.length <= wanted ? all : first(all, wanted);
    }

    /// All of them in even order.
    static int[] all(int[] all) {
        return first(all, all.length);
    }

    private static int[] first(int[] all, int wanted) {
        int count = all.length;
        if (count == 0) {
            return all;
        }
        long stride = stride(count);
        var some = new int[wanted];
        for (int k = 0; k < wanted; k++) {
            some[k] = all[(int) (k * stride % count)];
        }
        return some;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
