package io.conoscope.encoder.tokenizer.bpe;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;

/// Splits one word into tokens by merging its bytes, always the most frequent pair first.
///
/// Source: Sennrich et al. 2016, arXiv:1508.07909. O(n log n) in a word's bytes, so that a word of
/// a million letters is only slow. Safe on any thread.
public final class BytePairs {

    private static final int REMEMBERED_WORDS = 50_000;
    private static final int REMEMBERED_LENGTH = 32;

    /// What a pair becomes, and how early.
    private record Merged(int rank, int id) {}

    private final Map<String, Integer> ids;
    private final Map<Long, Merged> merges = new HashMap<>();
    private final Map<String, int[]> remembered = new ConcurrentHashMap<>();
    private final int unknown;

    public BytePairs(Vocabulary vocabulary) {
        ids = vocabulary.ids();
        unknown = vocabulary.end();
        int rank = 0;
        for (var merge : vocabulary.merges()) {
            var left = ids.get(merge.left());
            var right = ids.get(merge.right());
            var both = ids.get(merge.left() + merge.right());
            if (left != null && right != null && both != null) {
                merges.putIfAbsent(pair(left, right), new Merged(rank, both));
            }
            rank++;
        }
    }

    /// The tokens of a word, at least one for a word that is not empty.
    public int[] split(String word) {
        if (word.length() > REMEMBERED_LENGTH) {
            return merge(symbols(word));
        }
        var known = remembered.get(word);
        if (known == null) {
            known = merge(symbols(word));
            if (remembered.size() < REMEMBERED_WORDS) {
                remembered.put(word, known);
            }
        }
        return known;
    }

    private int[] symbols(String word) {
        var letters = ByteAlphabet.encode(word);
        var symbols = new int[letters.length()];
        for (int i = 0; i < symbols.length; i++) {
            var letter = letters.substring(i, i + 1);
            var token = i == symbols.length - 1 ? letter + Vocabulary.WORD_END : letter;
            symbols[i] = ids.getOrDefault(token, unknown);
        }
        return symbols;
    }

    /// Merges a chain of symbols; the queue holds rank and place of each pair that was seen, and
    /// a pair that has changed since is passed over when its turn comes.
    private int[] merge(int[] symbols) {
        int n = symbols.length;
        var next = new int[n];
        var previous = new int[n];
        var queue = new PriorityQueue<Long>();
        for (int i = 0; i < n; i++) {
            next[i] = i + 1;
            previous[i] = i - 1;
            offer(queue, symbols, i, i + 1);
        }
        while (!queue.isEmpty()) {
            long first = queue.remove();
            int at = (int) first;
            int after = symbols[at] < 0 ? n : next[at];
            var merged = after < n ? find(symbols[at], symbols[after]) : null;
            if (merged == null || merged.rank() != (int) (first >>> 32)) {
                continue;
            }
            symbols[at] = merged.id();
            symbols[after] = -1;
            next[at] = next[after];
            if (next[at] < n) {
                previous[next[at]] = at;
            }
            offer(queue, symbols, at, next[at]);
            offer(queue, symbols, previous[at], at);
        }
        return Arrays.stream(symbols).filter(symbol -> symbol >= 0).toArray();
    }

    private void offer(PriorityQueue<Long> queue, int[] symbols, int left, int right) {
        if (left >= 0 && right < symbols.length) {
            var merged = find(symbols[left], symbols[right]);
            if (merged != null) {
                queue.add(pair(merged.rank(), left));
            }
        }
    }

    private @Nullable Merged find(int left, int right) {
        return merges.get(pair(left, right));
    }

    private static long pair(int high, int low) {
        return (long) high << 32 | low;
    }
}
