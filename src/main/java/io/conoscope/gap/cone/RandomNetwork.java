package io.conoscope.gap.cone;

import io.conoscope.linalg.Products;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

/// Fully connected layers of random weights, made as rows pass through them: never all in memory.
///
/// Weights are normal with variance 2 / fan-in: He et al. 2015, arXiv:1502.01852. Layer and seed
/// alone decide them. One thread only.
final class RandomNetwork {

    private final ConeSettings settings;
    private final long seed;
    private Matrix rows;
    private int layer;

    /// @param rows shape (n, d), what goes in
    RandomNetwork(ConeSettings settings, long seed, Matrix rows) {
        this.settings = settings;
        this.seed = seed;
        this.rows = rows;
    }

    /// What left the last layer, shape (n, width); what goes in before the first.
    Matrix rows() {
        return rows;
    }

    /// Sends the rows through the next layer.
    void advance() {
        layer++;
        var random = Seeds.random(seed, layer);
        int in = rows.columns();
        int out = settings.width();
        double deviation = Math.sqrt(2.0 / in);
        var weights = new float[out * in];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (deviation * random.nextGaussian());
        }
        var bias = new double[out];
        for (int i = 0; i < out; i++) {
            bias[i] = settings.bias() == 0 ? 0 : settings.bias() * random.nextGaussian();
        }
        var values = new float[rows.rows() * out];
        Products.timesTransposed(rows.toArray(), rows.rows(), weights, out, in, values);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) settings.activation().of(values[i] + bias[i % out]);
        }
        rows = Matrix.of(rows.rows(), out, values);
    }
}
