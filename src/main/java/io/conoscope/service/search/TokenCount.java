package io.conoscope.service.search;

import io.conoscope.encoder.tokenizer.Tokens;

import java.util.function.Function;

/// How many tokens a text would have if its model took all of them.
final class TokenCount {

    private TokenCount() {}

    /// Counts word by word, since a tokenizer cuts a whole text before it can be counted; exact
    /// where it cuts words at blanks, as CLIP's and BERT's do.
    ///
    /// @param tokenize a model's own, which cuts at its context length
    static int of(Function<String, Tokens> tokenize, String text) {
        int special = tokenize.apply("").used();
        int count = special;
        for (var word : text.strip().split("\\s+", -1)) {
            count += Math.max(0, tokenize.apply(word).used() - special);
        }
        return count;
    }
}
