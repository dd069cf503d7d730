package io.conoscope.encoder.network;

import io.conoscope.encoder.weight.Weight;
import io.conoscope.math.Seeds;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;

/// Fresh weights, drawn as each family's own code draws them before training.
///
/// Every tensor has a stream of random numbers of its own, named by its name, so that the same
/// seed gives the same weights on every machine and in every order.
public final class RandomWeights implements Network.WeightSource {

    /// Names this way of drawing; a change of it changes every fingerprint.
    public static final String SCHEME = "openai-clip/L64X128MixRandom/1";

    private final Map<String, Weight> weights;
    private final long seed;

    public RandomWeights(Network network, long seed) {
        this.weights = network.weights();
        this.seed = seed;
    }

    @Override
    public void fill(String name, ByteBuffer into) {
        var weight = Objects.requireNonNull(weights.get(name), name);
        weight.init().fill(into.asFloatBuffer(), Seeds.random(seed, stream(name)));
    }

    private static long stream(String name) {
        long stream = 0;
        for (int i = 0; i < name.length(); i++) {
            stream = Seeds.mix(stream ^ name.charAt(i));
        }
        return stream;
    }
}
