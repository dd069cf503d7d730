package io.conoscope.encoder.tokenizer;

/// Turns texts into a model's token ids, with its own special tokens, truncation and padding. Safe
/// on any thread.
public interface Tokenizer {

    /// Never fails: what has no token becomes the model's unknown token.
    Tokens tokenize(String text);

    /// How many ids a text has at most.
    int contextLength();

    /// One more than the largest id that it can give, added tokens and padding included; 0 where
    /// nobody can tell.
    default int vocabularySize() {
        return 0;
    }
}
