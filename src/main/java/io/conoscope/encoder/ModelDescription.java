package io.conoscope.encoder;

/// What a loaded model is.
///
/// @param name          for people, for example `clip-vit-b32`
/// @param weights       the state of its weights: `random 1` or `trained`
/// @param dimension     width d of the shared space
/// @param imageSize     side of the square pictures it takes, in pixels
/// @param contextLength tokens a text is padded or cut to
/// @param parameters    number of weights
/// @param fingerprint   SHA-256 over everything that decides its outputs (config, weights or their
///                      seed, tokenizer, preprocessing), in hex
public record ModelDescription(
        String name,
        String weights,
        int dimension,
        int imageSize,
        int contextLength,
        long parameters,
        String fingerprint) {}
