package io.conoscope.projection.umap;

import io.conoscope.projection.neighbors.Neighbors;

/// The local scale of every point: `rho`, the distance to its nearest neighbour that is not at its
/// own position, and `sigma`, which makes the weights of its neighbours sum to log2 of their
/// number.
///
/// Source: McInnes et al. 2018, section 4.1 and algorithm 3.
final class SmoothDistances {

    private static final int ITERATIONS = 64;
    private static final double TOLERANCE = 1e-5;

    /// `sigma` is at least this share of the mean distance, so that a point among duplicates of
    /// itself still has weight on its other neighbours.
    private static final double SMALLEST_SHARE = 1e-3;

    private final Neighbors neighbors;
    private final double meanOfAll;

    SmoothDistances(Neighbors neighbors) {
        this.neighbors = neighbors;
        this.meanOfAll = mean(0, neighbors.distance().length);
    }

    /// The weights exp(-(distance - rho) / sigma) of one point's neighbours, each in [0, 1].
    ///
    /// Summed they are log2(k + 1), the point counted among its neighbours, unless the lower bound
    /// of `sigma` or many equal distances prevent it.
    ///
    /// @param into receives k weights from `row * k` on
    void weights(int row, float[] into) {
        int k = neighbors.k();
        int from = row * k;
        double rho = rho(from);
        double sigma =
                Math.max(
                        sigma(from, rho),
                        SMALLEST_SHARE * (rho > 0 ? mean(from, from + k) : meanOfAll));
        for (int i = from; i < from + k; i++) {
            into[i] = (float) weight(neighbors.distance()[i] - rho, sigma);
        }
    }

    private double rho(int from) {
        for (int i = from; i < from + neighbors.k(); i++) {
            if (neighbors.distance()[i] > 0) {
                return neighbors.distance()[i];
            }
        }
        return 0;
    }

    /// Bisection, doubling while no upper bound is known.
    private double sigma(int from, double rho) {
        double target = Math.log(neighbors.k() + 1) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double sigma = 1;
        for (int i = 0; i < ITERATIONS; i++) {
            double sum = sum(from, rho, sigma);
            if (Math.abs(sum - target) < TOLERANCE) {
                break;
            }
            if (sum > target) {
                high = sigma;
                sigma = (low + high) / 2;
            } else {
                low = sigma;
                sigma = Double.isInfinite(high) ? sigma * 2 : (low + high) / 2;
            }
        }
        return sigma;
    }

    private double sum(int from, double rho, double sigma) {
        double sum = 0;
        for (int i = from; i < from + neighbors.k(); i++) {
            sum += weight(neighbors.distance()[i] - rho, sigma);
        }
        return sum;
    }

    private static double weight(double beyond, double sigma) {
        return beyond <= 0 || sigma == 0 ? 1 : Math.exp(-beyond / sigma);
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += neighbors.distance()[i];
        }
        return to == from ? 0 : sum / (to - from);
    }
}
