package io.conoscope.service.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.TextItem;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

class CaptionWordsTest {

    private static List<List<String>> words(@Nullable String... captions) {
        var texts = Arrays.stream(captions).map(text -> new TextItem("t", text)).toList();
        var cut = CaptionWords.of(texts, new CancellationToken());
        return cut.words().stream()
                .map(text -> Arrays.stream(text).mapToObj(cut.forms()::get).toList())
                .toList();
    }

    @Test
    void leavesOutStopWordsNumbersAndPunctuation() {
        assertEquals(
                List.of(List.of("dog", "jumps", "fence")), words("A dog jumps over the 3 fence !"));
    }

    @Test
    void putsFormsOfOneWordTogetherUnderTheMostFrequent() {
        var found = words("Dogs run", "the dogs", "a dog running", "my dog's bowl", "three dogs");
        assertEquals(List.of("dogs", "run"), found.get(0));
        assertEquals(List.of("dogs", "run"), found.get(2));
        assertEquals(List.of("dogs", "bowl"), found.get(3));
    }

    @Test
    void cutsChineseByItsDictionary() {
        var found = words("一只狗在草地上奔跑", "两个孩子在海滩上玩耍");
        assertTrue(found.get(0).contains("奔跑"), () -> "words are " + found.get(0));
        assertTrue(found.get(1).contains("孩子"), () -> "words are " + found.get(1));
        assertTrue(found.get(1).contains("海滩"), () -> "words are " + found.get(1));
    }

    @Test
    void cutsThaiByItsDictionary() {
        var found = words("สุนัขวิ่งบนหญ้า");
        assertTrue(found.getFirst().contains("สุนัข"), () -> "words are " + found.getFirst());
        assertTrue(found.getFirst().contains("หญ้า"), () -> "words are " + found.getFirst());
    }

    @Test
    void leavesOutWhatTooManyCaptionsHave() {
        var captions = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            captions.add(i % 3 == 0 ? "ein Hund" : "ein Ball");
        }
        var found = words(captions.toArray(String[]::new));
        assertEquals(List.of("hund"), found.get(0));
        assertEquals(List.of(), found.get(1), "a ball is in two thirds of the captions");
    }

    @Test
    void aCaptionWithoutWordsHasNone() {
        assertEquals(List.of(List.of(), List.of()), words(null, "  "));
    }

    @Test
    void stopsWhenNobodyWaits() {
        var token = new CancellationToken();
        token.cancel();
        var texts = List.of(new TextItem("t", "dog"));
        assertThrows(CancellationException.class, () -> CaptionWords.of(texts, token));
    }

    @Test
    void aWordWhoseBaseDoesNotOccurStaysAsItIs() {
        assertEquals("glasses", LightStem.of("glasses", word -> false));
        assertEquals("dress", LightStem.of("dress", word -> true));
        assertEquals("run", LightStem.of("running", "run"::equals));
        assertEquals("ride", LightStem.of("riding", "ride"::equals));
        assertEquals("lady", LightStem.of("ladies", "lady"::equals));
        assertFalse(StopWords.contains("dog"));
    }
}
