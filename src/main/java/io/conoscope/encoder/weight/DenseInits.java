package io.conoscope.encoder.weight;

/// How the dense parts of a transformer layer are drawn before training; the attention's biases
/// begin at 0.
///
/// @param input      the weights of query, key and value
/// @param output     the weight of the attention's output
/// @param first      the weight of the first dense layer
/// @param firstBias  its bias
/// @param second     the weight of the second dense layer
/// @param secondBias its bias
public record DenseInits(
        Init input, Init output, Init first, Init firstBias, Init second, Init secondBias) {

    /// All weights drawn alike, all biases drawn alike.
    public static DenseInits alike(Init weight, Init bias) {
        return new DenseInits(weight, weight, weight, bias, weight, bias);
    }
}
