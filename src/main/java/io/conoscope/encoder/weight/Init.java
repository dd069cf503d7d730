package io.conoscope.encoder.weight;

import java.nio.FloatBuffer;
import java.util.random.RandomGenerator;

/// How a weight is drawn before any training.
@FunctionalInterface
public interface Init {

    /// Fills a weight from its buffer's position to its limit.
    ///
    /// @param random a stream of its own for each weight
    void fill(FloatBuffer values, RandomGenerator random);

    /// Every number the same.
    static Init constant(double value) {
        return (values, random) -> {
            while (values.hasRemaining()) {
                values.put((float) value);
            }
        };
    }

    /// Normal about 0.
    static Init normal(double deviation) {
        return (values, random) -> {
            while (values.hasRemaining()) {
                values.put((float) (deviation * random.nextGaussian()));
            }
        };
    }

    /// Uniform within [-bound, bound).
    static Init uniform(double bound) {
        return (values, random) -> {
            while (values.hasRemaining()) {
                values.put((float) (bound * (2 * random.nextDouble() - 1)));
            }
        };
    }

    /// Uniform within sqrt(6 / (in + out)). Glorot & Bengio 2010.
    static Init xavier(double in, double out) {
        return uniform(Math.sqrt(6 / (in + out)));
    }

    /// PyTorch's default for a dense layer's weight and bias: uniform within in^-0.5.
    static Init fanIn(double in) {
        return uniform(inverseRoot(in));
    }

    /// x^-0.5, with the same rounding on every machine.
    static double inverseRoot(double x) {
        return 1 / Math.sqrt(x);
    }
}
