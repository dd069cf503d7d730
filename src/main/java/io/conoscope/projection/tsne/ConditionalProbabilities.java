package io.conoscope.projection.tsne;

import io.conoscope.projection.neighbors.Neighbors;
import io.conoscope.projection.neighbors.scan.Metric;

/// The conditional probabilities `p(j | i)`, proportional to `exp(-b_i d_ij²)` over the neighbours
/// j of i, with `b_i` such that their entropy is that of `perplexity` equally likely neighbours.
///
/// Distances are Euclidean; of a cosine distance 1 - cos the square is twice as much, a factor that
/// `b_i` takes up. Source: van der Maaten & Hinton 2008, section 2.
final class ConditionalProbabilities {

    private static final int BISECTIONS = 100;
    private static final double TOLERANCE = 1e-5;

    /// An initial value near the result for most points, with energies up to 1.
    private static final double FIRST = 4;

    private final Neighbors neighbors;
    private final boolean squared;
    private final double entropy;
    private final double[] energies;
    private final double[] chances;

    /// For one thread.
    ///
    /// @param perplexity in [1, k]
    ConditionalProbabilities(Neighbors neighbors, Metric metric, double perplexity) {
        this.neighbors = neighbors;
        this.squared = metric == Metric.COSINE;
        this.entropy = Math.log(perplexity);
        this.energies = new double[neighbors.k()];
        this.chances = new double[neighbors.k()];
    }

    /// Writes the k probabilities of one point, which sum to 1, to their places.
    ///
    /// @param into shape (n, k)
    void write(int point, float[] into) {
        int at = point * neighbors.k();
        takeEnergies(at);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double b = FIRST;
        double found = entropy(b);
        for (int i = 0; i < BISECTIONS && Math.abs(found - entropy) > TOLERANCE; i++) {
            if (found > entropy) {
                low = b;
                b = Double.isInfinite(high) ? 2 * b : (b + high) / 2;
            } else {
                high = b;
                b = (low + b) / 2;
            }
            found = entropy(b);
        }
        for (int j = 0; j < chances.length; j++) {
            into[at + j] = (float) chances[j];
        }
    }

    /// Squared distances less the smallest, scaled so that the largest is 1; all 0 where all are
    /// equal.
    private void takeEnergies(int at) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int j = 0; j < energies.length; j++) {
            double distance = neighbors.distance()[at + j];
            energies[j] = squared ? distance : distance * distance;
            least = Math.min(least, energies[j]);
            most = Math.max(most, energies[j]);
        }
        double scale = most > least ? 1 / (most - least) : 0;
        for (int j = 0; j < energies.length; j++) {
            energies[j] = (energies[j] - least) * scale;
        }
    }

    /// The entropy of the probabilities for `exp(-b energy)`, which it also stores.
    private double entropy(double b) {
        double sum = 0;
        double mean = 0;
        for (int j = 0; j < energies.length; j++) {
            chances[j] = Math.exp(-b * energies[j]);
            sum += chances[j];
            mean += chances[j] * energies[j];
        }
        for (int j = 0; j < chances.length; j++) {
            chances[j] /= sum;
        }
        return Math.log(sum) + b * mean / sum;
    }
}
