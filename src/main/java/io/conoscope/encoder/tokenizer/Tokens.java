package io.conoscope.encoder.tokenizer;

import java.util.Arrays;

/// One text as a text tower takes it.
///
/// @param ids  token ids with the model's special tokens; padded where the model was trained on
///             padded texts, else as long as the text
/// @param used how many of the ids, from the first on, are the text's own: what follows is padding,
///             which an attention mask hides
public record Tokens(int[] ids, int used) {

    /// @throws IllegalArgumentException if `used` is not within [0, ids.length]
    public Tokens {
        if (used < 0 || used > ids.length) {
            throw new IllegalArgumentException(used + " tokens used of " + ids.length);
        }
    }

    /// A text without padding.
    public static Tokens of(int... ids) {
        return new Tokens(ids, ids.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tokens tokens
                && used == tokens.used
                && Arrays.equals(ids, tokens.ids);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + used;
    }

    @Override
    public String toString() {
        return "Tokens[ids=" + Arrays.toString(ids) + ", used=" + used + "]";
    }
}
