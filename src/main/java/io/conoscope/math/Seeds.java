package io.conoscope.math;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random numbers that are the same on every machine for the same seed.
public final class Seeds {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Seeds() {}

    /// A generator (L64X128MixRandom) for one seed. One thread only.
    public static RandomGenerator random(long seed) {
        return FACTORY.create(mix(seed));
    }

    /// A generator for one of many independent streams of a seed, for example one a tensor or a
    /// row.
    public static RandomGenerator random(long seed, long stream) {
        return FACTORY.create(mix(seed ^ mix(stream + 0x9E3779B97F4A7C15L)));
    }

    /// SplitMix64's finaliser: spreads neighbouring seeds over all 64 bits.
    public static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
