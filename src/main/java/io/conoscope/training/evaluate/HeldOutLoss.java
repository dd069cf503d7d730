package io.conoscope.training.evaluate;

import io.conoscope.embedding.Embeddings;

/// The symmetric InfoNCE loss of held-out pairs, so that its course can be compared with the
/// training loss: batches of neighbouring pictures, each with its first text.
final class HeldOutLoss {

    private HeldOutLoss() {}

    /// @param unit        rows of length 1
    /// @param batch       pairs that are compared with each other, at least 2
    /// @param temperature tau, above 0
    /// @return mean over whole batches; NaN where there is none
    static double of(Embeddings unit, int batch, double temperature) {
        var image = UnitDots.rows(unit.image());
        var text = UnitDots.rows(unit.text());
        var first = unit.pairs().textsByImage(image.length);
        double sum = 0;
        int batches = 0;
        for (int from = 0; from + batch <= image.length; from += batch) {
            var logits = new double[batch][batch];
            for (int i = 0; i < batch; i++) {
                for (int j = 0; j < batch; j++) {
                    float cosine = UnitDots.dot(image[from + i], text[first[from + j][0]]);
                    logits[i][j] = cosine / temperature;
                }
            }
            sum += loss(logits);
            batches++;
        }
        return batches == 0 ? Double.NaN : sum / batches;
    }

    private static double loss(double[][] logits) {
        int n = logits.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            var column = new double[n];
            for (int j = 0; j < n; j++) {
                column[j] = logits[j][i];
            }
            sum += logSum(logits[i]) + logSum(column) - 2 * logits[i][i];
        }
        return sum / (2 * n);
    }

    /// The logarithm of the sum of exponentials.
    private static double logSum(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value - most);
        }
        return most + Math.log(sum);
    }
}
