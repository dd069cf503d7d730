package io.conoscope.gap.live;

/// The loss of rows that are moved along their own gap vector.
final class ShiftLoss {

    private static final int STEPS = 40;
    private static final double FINE = 1e-4;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final RowSide text;
    private final ProductBlock cross;
    private final BatchLoss loss;
    private final double[] imageAlong;
    private final double[] textAlong;
    private final double[] imageInverse;
    private final double[] textInverse;

    ShiftLoss(RowSide image, RowSide text, ProductBlock cross, BatchLoss loss, GapAxes axes) {
        this.text = text;
        this.cross = cross;
        this.loss = loss;
        this.imageAlong = along(image, axes.along());
        this.textAlong = along(text, axes.along());
        this.imageInverse = new double[image.count()];
        this.textInverse = new double[text.count()];
    }

    private static double[] along(RowSide side, double[] gap) {
        int d = side.width();
        var along = new double[side.count()];
        for (int r = 0; r < along.length; r++) {
            for (int c = 0; c < d; c++) {
                along[r] += side.raw()[r * d + c] * gap[c];
            }
        }
        return along;
    }

    /// Signed distance of the centroids along the gap vector.
    double gap(double distance) {
        return mean(imageAlong, -distance / 2) - mean(textAlong, distance / 2);
    }

    private static double mean(double[] along, double move) {
        double sum = 0;
        for (double value : along) {
            sum += (value + move) / Math.sqrt(1 + 2 * move * value + move * move);
        }
        return sum / along.length;
    }

    private double lossAt(double distance, double temperature) {
        double a = distance / 2;
        lengths(imageAlong, -a, imageInverse);
        lengths(textAlong, a, textInverse);
        int m = text.count();
        return loss.of(
                temperature,
                (i, t) ->
                        (cross.raw()[i * m + t] + a * imageAlong[i] - a * textAlong[t] - a * a)
                                * imageInverse[i]
                                * textInverse[t]);
    }

    private static void lengths(double[] along, double move, double[] into) {
        for (int r = 0; r < into.length; r++) {
            into[r] = 1 / Math.sqrt(1 + 2 * move * along[r] + move * move);
        }
    }

    LossCurve curve(double temperature) {
        double closed = Math.max(0.1, gap(0));
        double from = -0.5 * closed - 0.2;
        double to = 1.5 * closed + 0.2;
        var gaps = new double[STEPS + 1];
        var losses = new double[STEPS + 1];
        int best = 0;
        for (int i = 0; i <= STEPS; i++) {
            // The largest distance gives the smallest gap.
            double distance = to + (from - to) * i / STEPS;
            gaps[i] = gap(distance);
            losses[i] = lossAt(distance, temperature);
            best = losses[i] < losses[best] ? i : best;
        }
        double step = (to - from) / STEPS;
        double at = to + (from - to) * best / STEPS;
        double distance = refine(at - step, at + step, temperature);
        return new LossCurve(gaps, losses, gap(distance), lossAt(distance, temperature));
    }

    /// Golden-section search. Source: Kiefer 1953, "Sequential minimax search for a maximum".
    private double refine(double low, double high, double temperature) {
        double a = low;
        double b = high;
        double left = b - GOLDEN * (b - a);
        double right = a + GOLDEN * (b - a);
        double atLeft = lossAt(left, temperature);
        double atRight = lossAt(right, temperature);
        while (b - a > FINE) {
            if (atLeft < atRight) {
                b = right;
                right = left;
                atRight = atLeft;
                left = b - GOLDEN * (b - a);
                atLeft = lossAt(left, temperature);
            } else {
                a = left;
                left = right;
                atLeft = atRight;
                right = a + GOLDEN * (b - a);
                atRight = lossAt(right, temperature);
            }
        }
        return (a + b) / 2;
    }
}
