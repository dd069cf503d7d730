package io.conoscope.service.search;

import java.util.Arrays;

/// A query as a row of the space it is looked for in.
///
/// @param vector  shape (d), of length 1
/// @param tokens  how many tokens the words have, special ones included; 0 for a picture
/// @param context how many of them the model takes; 0 for a picture
public record EncodedQuery(float[] vector, int tokens, int context) {

    /// Whether the end of the words was not seen by the model.
    public boolean isCut() {
        return tokens > context;
    }

    /// Whether the tokenizer broke words into pieces smaller than characters, as a byte-level one
    /// does with a language that it was not made for: two special tokens aside, there are more
    /// tokens than characters.
    public boolean isInBytes(String words) {
        long characters = words.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        return tokens - 2 > characters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncodedQuery query
                && tokens == query.tokens
                && context == query.context
                && Arrays.equals(vector, query.vector);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vector);
    }

    @Override
    public String toString() {
        return "EncodedQuery[(" + vector.length + "), " + tokens + " of " + context + "]";
    }
}
