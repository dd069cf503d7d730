package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class LruCacheTest {

    private final LruCache<Object, String, String> kept = new LruCache<>(10, String::length);
    private final Object rows = new Object();

    @Test
    void findsAResultByItsObjectAndSettings() {
        kept.keep(rows, "umap", "layout");
        assertEquals(Optional.of("layout"), kept.find(rows, "umap"));
        assertEquals(Optional.empty(), kept.find(rows, "pca"));
    }

    @Test
    void tellsWhatAResultIsOfByValue() {
        kept.keep(List.of(1), "umap", "layout");
        assertEquals(Optional.of("layout"), kept.find(new ArrayList<>(List.of(1)), "umap"));
        assertEquals(Optional.empty(), kept.find(List.of(2), "umap"));
    }

    @Test
    void forgetsWhatWasNotUsedForTheLongestTime() {
        kept.keep(rows, "a", "1234");
        kept.keep(rows, "b", "1234");
        kept.find(rows, "a");
        kept.keep(rows, "c", "1234");
        assertEquals(Optional.of("1234"), kept.find(rows, "a"));
        assertEquals(Optional.empty(), kept.find(rows, "b"));
    }

    @Test
    void aResultInPlaceOfAnotherCountsOnce() {
        kept.keep(rows, "a", "123456");
        kept.keep(rows, "a", "1234567");
        kept.keep(rows, "b", "123");
        assertEquals(Optional.of("1234567"), kept.find(rows, "a"));
    }

    @Test
    void keepsNothingThatIsTooHeavyAlone() {
        kept.keep(rows, "a", "12345678901");
        assertEquals(Optional.empty(), kept.find(rows, "a"));
    }

    @Test
    void whatIsTooHeavyAloneTakesNobodyElsesPlace() {
        kept.keep(rows, "a", "1234");
        kept.keep(rows, "b", "123456");
        kept.keep(rows, "c", "12345678901");
        assertEquals(Optional.of("1234"), kept.find(rows, "a"));
        assertEquals(Optional.of("123456"), kept.find(rows, "b"));

        kept.keep(rows, "b", "12345678901");
        assertEquals(Optional.empty(), kept.find(rows, "b"));
        kept.keep(rows, "c", "123456");
        assertEquals(Optional.of("1234"), kept.find(rows, "a"));
    }
}
