package io.conoscope.encoder;

/// What a model is.
///
/// @param name          for people, for example `clip-vit-b32`
/// @param weights       the state of its weights: `trained`, `random 1`, `random 1 · layer 4`
/// @param format        in which form its weights were: `safetensors`, `onnx`, `torchscript`
/// @param dimension     width d of the shared space; 0 where only loading tells
/// @param imageSize     side of the square pictures it takes, in pixels; 0 where only loading tells
/// @param contextLength tokens a text has at most; 0 where only loading tells
/// @param layers        of the deeper tower; 0 where nobody can tell
/// @param parameters    number of weights; 0 where nobody can tell
/// @param fingerprint   SHA-256 over everything that decides its outputs (config, weights or their
///                      seed, tokenizer, preprocessing), in hex
public record ModelDescription(
        String name,
        String weights,
        String format,
        int dimension,
        int imageSize,
        int contextLength,
        int layers,
        long parameters,
        String fingerprint) {

    /// The same, with what loading told.
    public ModelDescription loaded(int dimension, int imageSize, int contextLength) {
        return new ModelDescription(
                name,
                weights,
                format,
                dimension,
                imageSize,
                contextLength,
                layers,
                parameters,
                fingerprint);
    }
}
