package io.conoscope.encoder.picture;

/// The weights with which one axis of a picture is resized, in 22-bit fixed point.
///
/// Each output pixel is a weighted mean of the input pixels under a [ResampleFilter], widened by
/// the scale where the picture shrinks. Weights are made only for the pixels of a window, so that a
/// crop costs nothing outside of it. The arithmetic is Pillow's (`Resample.c`), so that the results
/// are equal to the last grey level.
final class ResampleKernel {

    /// Bits behind the binary point of a weight.
    static final int BITS = 22;

    /// Half a grey level, where a weighted sum begins, so that cutting it off rounds it.
    static final int HALF = 1 << 21;

    private final int[] first;
    private final int[] count;
    private final int[] weights;
    private final int stride;

    private ResampleKernel(int[] first, int[] count, int[] weights, int stride) {
        this.first = first;
        this.count = count;
        this.weights = weights;
        this.stride = stride;
    }

    /// A part of the output pixels.
    ///
    /// @param begin  the first of them
    /// @param length how many
    record Window(long begin, int length) {}

    /// Makes the weights for a window.
    ///
    /// @param input  pixels of the axis before
    /// @param output pixels of the whole axis after, of which the window is a part
    static ResampleKernel of(ResampleFilter filter, int input, long output, Window window) {
        return filter == ResampleFilter.NEAREST
                ? nearest(input, output, window)
                : weighted(filter, input, output, window);
    }

    private static ResampleKernel weighted(
            ResampleFilter filter, int input, long output, Window window) {
        double scale = input / (double) output;
        double widening = Math.max(scale, 1);
        double narrowing = 1 / widening;
        double support = filter.support() * widening;
        int stride = Math.min(input, (int) Math.ceil(support) * 2 + 1);
        var kernel =
                new ResampleKernel(
                        new int[window.length()],
                        new int[window.length()],
                        new int[window.length() * stride],
                        stride);
        var raw = new double[stride];
        for (int i = 0; i < window.length(); i++) {
            double centre = (window.begin() + i + 0.5) * scale;
            int low = Math.max(0, (int) (centre - support + 0.5));
            int high = Math.min(input, (int) (centre + support + 0.5));
            kernel.first[i] = low;
            kernel.count[i] = high - low;
            double sum = 0;
            for (int k = 0; k < high - low; k++) {
                raw[k] = filter.weight((k + low - centre + 0.5) * narrowing);
                sum += raw[k];
            }
            for (int k = 0; k < high - low; k++) {
                kernel.weights[i * stride + k] = fixed(sum == 0 ? raw[k] : raw[k] / sum);
            }
        }
        return kernel;
    }

    /// One pixel each; their places are summed up as Pillow does, rounding errors and all.
    private static ResampleKernel nearest(int input, long output, Window window) {
        int n = window.length();
        var kernel = new ResampleKernel(new int[n], new int[n], new int[n], 1);
        double scale = input / (double) output;
        double place = scale * 0.5;
        for (long skipped = 0; skipped < window.begin(); skipped++) {
            place += scale;
        }
        for (int i = 0; i < n; i++) {
            kernel.first[i] = Math.min((int) place, input - 1);
            kernel.count[i] = 1;
            kernel.weights[i] = 1 << BITS;
            place += scale;
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
}
