package io.conoscope.training.data;

import io.conoscope.corpus.Corpus;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;

import java.util.Objects;

/// The captions of a corpus as token ids, tokenized once.
///
/// @param texts  of every text, as the tokenizer gave them
/// @param needed shape (m), how many first ids decide a text's row: batches are cut there
public record TokenCache(Tokens[] texts, int[] needed) {

    /// Tokenizes all captions.
    public static TokenCache of(Corpus corpus, Tokenizer tokenizer, TextNetwork network) {
        var texts =
                corpus.texts().parallelStream()
                        .map(item -> Objects.requireNonNullElse(item.text(), ""))
                        .map(tokenizer::tokenize)
                        .toArray(Tokens[]::new);
        var needed = new int[texts.length];
        for (int i = 0; i < needed.length; i++) {
            needed[i] = Math.clamp(network.needed(texts[i]), 1, texts[i].ids().length);
        }
        return new TokenCache(texts, needed);
    }

    /// The longest of some texts, as far as it is needed.
    int length(int[] chosen) {
        int length = 1;
        for (int text : chosen) {
            length = Math.max(length, needed[text]);
        }
        return length;
    }

    /// The ids of some texts, all cut or filled to one length.
    long[] ids(int[] chosen, int length) {
        var ids = new long[chosen.length * length];
        for (int i = 0; i < chosen.length; i++) {
            var text = texts[chosen[i]].ids();
            for (int t = 0; t < length; t++) {
                // What is missing is behind what is needed; it must only have a vector.
                ids[i * length + t] = t < text.length ? text[t] : text[text.length - 1];
            }
        }
        return ids;
    }

    /// How many first ids of some texts are their own.
    int[] used(int[] chosen, int length) {
        var used = new int[chosen.length];
        for (int i = 0; i < used.length; i++) {
            used[i] = Math.clamp(texts[chosen[i]].used(), 1, length);
        }
        return used;
    }
}
