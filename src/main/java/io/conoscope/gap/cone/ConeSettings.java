package io.conoscope.gap.cone;

/// Random networks to send rows through.
///
/// @param depth      layers, in [1, 50]
/// @param width      of each layer, in [8, 1024]
/// @param activation after each layer
/// @param bias       standard deviation of the biases, in [0, 2]; 0 for none
/// @param networks   how many, each of its own seed, in [1, 50]
/// @param firstSeed  seed of the first one; the others have the next ones
public record ConeSettings(
        int depth,
        int width,
        ConeActivation activation,
        double bias,
        int networks,
        long firstSeed) {

    /// Ten layers of ReLU without biases, in twenty-five networks.
    public static final ConeSettings USUAL =
            new ConeSettings(10, 256, ConeActivation.RELU, 0, 25, 1);

    public static final int MOST_LAYERS = 50;
    public static final int LEAST_WIDTH = 8;
    public static final int MOST_WIDTH = 1024;
    public static final double MOST_BIAS = 2;
    public static final int MOST_NETWORKS = 50;

    /// @throws IllegalArgumentException if a number is out of its range
    public ConeSettings {
        require("depth", depth, 1, MOST_LAYERS);
        require("width", width, LEAST_WIDTH, MOST_WIDTH);
        require("bias", bias, 0, MOST_BIAS);
        require("networks", networks, 1, MOST_NETWORKS);
    }

    /// Whether the closed form of [ReluCone] says what to expect.
    public boolean hasClosedForm() {
        return activation == ConeActivation.RELU && bias == 0;
    }

    /// The seed of one network.
    ///
    /// @param network in [0, networks)
    public long seed(int network) {
        return firstSeed + network;
    }

    private static void require(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    what + " " + value + ", expected one from " + least + " to " + most);
        }
    }
}
