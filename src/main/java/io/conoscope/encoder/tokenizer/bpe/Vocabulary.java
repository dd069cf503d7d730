package io.conoscope.encoder.tokenizer.bpe;

import java.util.List;
import java.util.Map;

/// What a byte-pair tokenizer knows.
///
/// @param ids    from a token to its id; tokens are written in the byte alphabet, and the last
///               token of a word ends in `</w>`
/// @param merges pairs that become one token, the most frequent first
/// @param start  id of the token before every text, `<|startoftext|>`
/// @param end    id of the token after every text, `<|endoftext|>`
/// @param pad    id that fills a short text up
public record Vocabulary(
        Map<String, Integer> ids, List<Merge> merges, int start, int end, int pad) {

    public static final String START = "<|startoftext|>";
    public static final String END = "<|endoftext|>";
    public static final String WORD_END = "</w>";

    /// Two neighbours that become one token.
    public record Merge(String left, String right) {}

    /// One more than the largest id.
    public int size() {
        return ids.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }
}
