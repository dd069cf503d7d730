package io.conoscope.ui.lab.batch;

import io.conoscope.gap.batch.BatchSampling;

/// How a batch is drawn and compared.
///
/// @param sampling    which items
/// @param size        how many are asked for, in [[#SMALLEST], [#LARGEST]]
/// @param seed        of the drawing
/// @param temperature of the softmax, above 0
record BatchSettings(BatchSampling sampling, int size, long seed, double temperature) {

    static final int SMALLEST = 2;
    static final int LARGEST = 128;

    /// A small batch of random items at the temperature that CLIP begins with.
    static final BatchSettings USUAL = new BatchSettings(BatchSampling.RANDOM, 16, 1, 0.07);

    BatchSettings withSampling(BatchSampling other) {
        return new BatchSettings(other, size, seed, temperature);
    }

    BatchSettings withSize(int other) {
        return new BatchSettings(sampling, other, seed, temperature);
    }

    BatchSettings withSeed(long other) {
        return new BatchSettings(sampling, size, other, temperature);
    }

    BatchSettings withTemperature(double other) {
        return new BatchSettings(sampling, size, seed, other);
    }
}
