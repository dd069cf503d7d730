package io.conoscope.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.encoder.tokenizer.Tokens;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class TokenCacheTest {

    private static final TokenCache CACHE =
            new TokenCache(
                    new Tokens[] {
                        Tokens.of(1, 2, 3),
                        new Tokens(new int[] {4, 5, 9, 9, 9, 9}, 2),
                        Tokens.of(7)
                    },
                    new int[] {3, 2, 1});

    @Test
    void aBatchIsAsLongAsItsLongestNeededText() {
        assertEquals(3, CACHE.length(new int[] {2, 0, 1}));
        assertEquals(2, CACHE.length(new int[] {1, 2}));
        assertEquals(1, CACHE.length(new int[] {2, 2}));
        assertEquals(1, CACHE.length(new int[0]));
    }

    @Test
    void textsAreCutOrFilledWithTheirLastId() {
        var chosen = new int[] {1, 2, 0};
        assertArrayEquals(new long[] {4, 5, 9, 7, 7, 7, 1, 2, 3}, CACHE.ids(chosen, 3));
        assertArrayEquals(new int[] {2, 1, 3}, CACHE.used(chosen, 3));
        assertArrayEquals(new long[] {4, 7, 1}, CACHE.ids(chosen, 1));
        assertArrayEquals(new int[] {1, 1, 1}, CACHE.used(chosen, 1));
    }

    @Test
    void everyTextIsTokenizedInItsRow() {
        var cache =
                TokenCache.of(
                        corpus("ab", "c", "abcdef"), new WordTokenizer(1), new WordTokenizer(1));
        assertEquals(Tokens.of('<', 'a', 'b', '>'), cache.texts()[0]);
        assertEquals(Tokens.of('<', 'c', '>'), cache.texts()[1]);
        assertArrayEquals(new int[] {3, 2, 7}, cache.needed());
    }

    @Test
    void aTextWithoutWordsIsTokenizedAsNone() {
        var words = new WordTokenizer(0);
        var cache = TokenCache.of(corpus("a", null), words, words);
        assertEquals(Tokens.of('<', '>'), cache.texts()[1]);
    }

    private static Corpus corpus(String... texts) {
        var items = Arrays.stream(texts).map(text -> new TextItem("" + text, text)).toList();
        var none = new Pairs(new int[0], new int[0]);
        return new Corpus("t", Path.of("t"), null, List.of(), items, none, List.of());
    }
}
