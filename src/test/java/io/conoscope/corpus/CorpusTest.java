package io.conoscope.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class CorpusTest {

    private static final Corpus THREE = corpus("a dog");

    private static Corpus corpus(String firstCaption) {
        return new Corpus(
                "three",
                Path.of("three"),
                null,
                List.of(
                        new ImageItem("a.jpg", null, "train"),
                        new ImageItem("b.jpg", null, "test"),
                        new ImageItem("c.jpg", null, "test")),
                List.of(
                        new TextItem("a#0", firstCaption),
                        new TextItem("b#0", "a cat"),
                        new TextItem("b#1", "one cat"),
                        new TextItem("c#0", "a boat")),
                new Pairs(new int[] {0, 1, 2, 3}, new int[] {0, 1, 1, 2}),
                List.of());
    }

    @Test
    void keepsTextsWithTheirImagesInASplit() {
        var test = THREE.split("test");
        assertEquals(List.of("b.jpg", "c.jpg"), test.images().stream().map(ImageItem::id).toList());
        assertEquals(
                List.of("b#0", "b#1", "c#0"), test.texts().stream().map(TextItem::id).toList());
        assertEquals(new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1}), test.pairs());
        assertEquals("test", test.split());
    }

    @Test
    void namesTheSplitsThereAre() {
        var failure = assertThrows(IllegalArgumentException.class, () -> THREE.split("dev"));
        assertTrue(String.valueOf(failure.getMessage()).contains("train, test"));
    }

    @Test
    void takesTheFirstImagesWithAllTheirTexts() {
        var two = THREE.first(2);
        assertEquals(2, two.images().size());
        assertEquals(3, two.texts().size());
    }

    @Test
    void hasAnotherFingerprintWhenAWordChanges() {
        assertEquals(corpus("a dog").fingerprint(), THREE.fingerprint());
        assertNotEquals(corpus("a wolf").fingerprint(), THREE.fingerprint());
    }

    @Test
    void groupsTextsByImage() {
        var texts = THREE.pairs().textsByImage(3);
        assertArrayEquals(new int[] {1, 2}, texts[1]);
        assertArrayEquals(new int[] {3}, texts[2]);
    }
}
