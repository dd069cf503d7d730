package io.conoscope.encoder.block;

/// Stretches the vectors of a square grid of places to another number of patches.
///
/// Bicubic with a = -0.75 between the places' centres, not widened where the grid shrinks, the
/// edge repeated: as PyTorch's `interpolate(mode="bicubic", align_corners=False)` does, which
/// published code uses for pictures of another size.
final class PositionGrid {

    private static final double A = -0.75;

    private PositionGrid() {}

    /// @param places    shape (preceding + g * g, width)
    /// @param width     of a vector
    /// @param preceding how many of the first vectors belong to no patch and stay as they are
    /// @param across    patches along the new side
    /// @return shape (preceding + across * across, width)
    static float[] stretch(float[] places, int width, int preceding, int across) {
        int side = (int) Math.round(Math.sqrt((double) places.length / width - preceding));
        var rows = new float[across * side * width];
        int head = preceding * width;
        for (int y = 0; y < across; y++) {
            var taps = Taps.at(y, side, across);
            for (int i = 0; i < side * width; i++) {
                double sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += taps.weight[k] * places[head + taps.place[k] * side * width + i];
                }
                rows[y * side * width + i] = (float) sum;
            }
        }
        var result = new float[head + across * across * width];
        System.arraycopy(places, 0, result, 0, head);
        for (int x = 0; x < across; x++) {
            var taps = Taps.at(x, side, across);
            for (int y = 0; y < across; y++) {
                for (int c = 0; c < width; c++) {
                    double sum = 0;
                    for (int k = 0; k < 4; k++) {
                        sum += taps.weight[k] * rows[(y * side + taps.place[k]) * width + c];
                    }
                    result[head + (y * across + x) * width + c] = (float) sum;
                }
            }
        }
        return result;
    }

    /// The four old places around a new one, and what each contributes.
    private record Taps(int[] place, double[] weight) {

        static Taps at(int to, int oldSide, int newSide) {
            double at = (to + 0.5) * oldSide / newSide - 0.5;
            int below = (int) Math.floor(at);
            var place = new int[4];
            var weight = new double[4];
            for (int k = 0; k < 4; k++) {
                place[k] = Math.clamp(below - 1L + k, 0, oldSide - 1);
                weight[k] = cubic(Math.abs(at - (below - 1 + k)));
            }
            return new Taps(place, weight);
        }

        /// Keys 1981: the cubic that is 1 at 0 and 0 at 1 and 2.
        private static double cubic(double x) {
            return x <= 1
                    ? ((A + 2) * x - (A + 3)) * x * x + 1
                    : ((A * x - 5 * A) * x + 8 * A) * x - 4 * A;
        }
    }
}
