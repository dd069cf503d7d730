package io.conoscope.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class CorpusRefTest {

    private static final CorpusRef WHOLE = new CorpusRef("photos", "/photos", null, null);

    @Test
    void everyPartNamesItself() {
        var corpus = corpus();

        for (var part :
                List.of(
                        corpus,
                        corpus.split("test"),
                        corpus.first(2),
                        corpus.split("test").first(1))) {
            var ref = part.ref();
            assertEquals(part, ref.cut(corpus()), ref.toString());
        }
        assertEquals(
                new CorpusRef("photos", "/photos", "test", 1), corpus.split("test").first(1).ref());
    }

    @Test
    void aLimitThatTakesEverythingIsNone() {
        assertEquals(WHOLE, corpus().first(3).ref());
        assertEquals(WHOLE, corpus().first(1000).ref());
        assertEquals(2, corpus().first(1000).first(2).ref().limit());
        assertEquals(1, corpus().first(2).first(1).ref().limit());
    }

    @Test
    void aSplitOfTheFirstImagesHasNoReference() {
        // The second image of all is the first of its split: no split and limit say that.
        assertNull(corpus().first(2).split("test").ref());
    }

    @Test
    void whatWasSkippedDoesNotChangeHowItWasRead() {
        var rest = corpus().without(Set.of("b.jpg"), List.of());

        assertEquals(2, rest.images().size());
        assertEquals(WHOLE, rest.ref());
    }

    @Test
    void theReferenceIsNoPartOfTheFingerprint() {
        var corpus = corpus();
        var unread =
                new Corpus(
                        corpus.name(),
                        corpus.root(),
                        null,
                        corpus.images(),
                        corpus.texts(),
                        corpus.pairs(),
                        List.of());

        assertNull(unread.ref());
        assertNull(unread.first(1).ref());
        assertEquals(corpus.fingerprint(), unread.fingerprint());
    }

    @Test
    void aLimitBelowOneIsRefused() {
        var none = new CorpusRef("photos", "/photos", null, 0);
        assertThrows(IllegalArgumentException.class, () -> none.cut(corpus()));
    }

    @Test
    void aReferenceToAllOfItIsAbsolute() {
        assertEquals(
                Path.of("x/b.csv").toAbsolutePath().toString(),
                CorpusRef.whole("csv", Path.of("x/y/../b.csv")).path());
    }

    private static Corpus corpus() {
        return new Corpus(
                "three",
                Path.of("/photos"),
                null,
                List.of(
                        new ImageItem("a.jpg", null, "train"),
                        new ImageItem("b.jpg", null, "test"),
                        new ImageItem("c.jpg", null, "test")),
                List.of(new TextItem("a", "A"), new TextItem("b", "B"), new TextItem("c", "C")),
                Pairs.diagonal(3),
                List.of(),
                WHOLE);
    }
}
