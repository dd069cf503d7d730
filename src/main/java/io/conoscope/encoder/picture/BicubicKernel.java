package io.conoscope.encoder.picture;

/// The weights with which one axis of a picture is resized, in 22-bit fixed point.
///
/// Each output pixel is a weighted mean of the input pixels under a cubic of a = -0.5, widened by
/// the scale where the picture shrinks. Weights are made only for the pixels of a window, so that
/// a crop costs nothing outside of it. The arithmetic is Pillow's (`Resample.c`), so that the
/// results are equal to the last grey level.
final class BicubicKernel {

    /// Bits behind the binary point of a weight.
    static final int BITS = 22;

    /// Half a grey level, where a weighted sum begins, so that cutting it off rounds it.
    static final int HALF = 1 << 21;

    private final int[] first;
    private final int[] count;
    private final int[] weights;
    private final int stride;

    private BicubicKernel(int[] first, int[] count, int[] weights, int stride) {
        this.first = first;
        this.count = count;
        this.weights = weights;
        this.stride = stride;
    }

    /// Makes the weights for `window` output pixels from `begin` on.
    ///
    /// @param input  pixels of the axis before
    /// @param output pixels of the whole axis after, of which the window is a part
    static BicubicKernel of(int input, long output, long begin, int window) {
        double scale = input / (double) output;
        double widening = Math.max(scale, 1);
        double narrowing = 1 / widening;
        double support = 2 * widening;
        int stride = Math.min(input, (int) Math.ceil(support) * 2 + 1);
        var kernel =
                new BicubicKernel(
                        new int[window], new int[window], new int[window * stride], stride);
        var raw = new double[stride];
        for (int i = 0; i < window; i++) {
            double centre = (begin + i + 0.5) * scale;
            int low = Math.max(0, (int) (centre - support + 0.5));
            int high = Math.min(input, (int) (centre + support + 0.5));
            kernel.first[i] = low;
            kernel.count[i] = high - low;
            double sum = 0;
            for (int k = 0; k < high - low; k++) {
                raw[k] = cubic((k + low - centre + 0.5) * narrowing);
                sum += raw[k];
            }
            for (int k = 0; k < high - low; k++) {
                kernel.weights[i * stride + k] = fixed(raw[k] / sum);
            }
        }
        return kernel;
    }

    /// The first input pixel under an output pixel of the window.
    int first(int i) {
        return first[i];
    }

    /// One past the last input pixel under an output pixel of the window.
    int end(int i) {
        return first[i] + count[i];
    }

    /// All weights; those of output pixel i begin at i times [#stride].
    int[] weights() {
        return weights;
    }

    int stride() {
        return stride;
    }

    /// A weighted sum of grey levels, rounded and cut to [0, 255].
    static int level(int sum) {
        return Math.clamp(sum >> BITS, 0, 255);
    }

    private static int fixed(double weight) {
        double scaled = weight * (1 << BITS);
        return (int) (weight < 0 ? scaled - 0.5 : scaled + 0.5);
    }

    private static double cubic(double distance) {
        double x = Math.abs(distance);
        if (x < 1) {
            return (1.5 * x - 2.5) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * -0.5 : 0;
    }
}
