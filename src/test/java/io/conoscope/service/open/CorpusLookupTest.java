package io.conoscope.service.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.embedding.Manifest;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.service.FakeCorpus;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CorpusLookupTest {

    @TempDir Path temp;

    @Test
    void readsTheFirstImagesThatTheReferenceNames() throws Exception {
        var wanted = FakeCorpus.of(temp, 9).first(4);

        var found = new CorpusLookup(wanted.ref(), wanted.fingerprint()).find(FakeCorpus.opener(9));

        assertEquals(wanted, found);
    }

    @Test
    void readsOnceAndOnlyWhatTheReferenceNames() {
        var asked = new ArrayList<CorpusRef>();
        var ref = new CorpusRef("csv", temp.resolve("b.csv").toString(), null, null);

        assertThrows(
                ConoscopeException.class,
                () ->
                        new CorpusLookup(ref, "another")
                                .find(
                                        given -> {
                                            asked.add(given);
                                            return FakeCorpus.of(temp, 3);
                                        }));

        assertEquals(List.of(ref), asked);
    }

    @Test
    void takesTheManifestsReferenceAsItIs() {
        var ref = new CorpusRef("csv", "/photos/b.csv", "test", 7);

        assertEquals(ref, CorpusLookup.of(manifest(ref)).ref());
    }

    @Test
    void aManifestWithoutReferenceCountsItsImagesAndThoseSkipped() {
        assertEquals(
                new CorpusRef(null, "/photos", "test", 6), CorpusLookup.of(manifest(null)).ref());
    }

    @Test
    void changedCorpusIsAnError() {
        var wanted = FakeCorpus.of(temp, 5);
        var lookup = new CorpusLookup(wanted.ref(), wanted.fingerprint());

        var failure =
                assertThrows(ConoscopeException.class, () -> lookup.find(FakeCorpus.opener(4)));

        assertEquals("corpus.changed", failure.key());
    }

    @Test
    void splitThatIsGoneIsAnError() {
        var wanted = FakeCorpus.of(temp, 5);
        var ref = new CorpusRef("fake", temp.toString(), "test", null);

        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                new CorpusLookup(ref, wanted.fingerprint())
                                        .find(FakeCorpus.opener(5)));

        assertEquals("corpus.changed", failure.key());
        assertInstanceOf(IllegalArgumentException.class, failure.getCause());
    }

    private static Manifest manifest(@Nullable CorpusRef ref) {
        var origin = new Manifest.CorpusOrigin("photos", "/photos", "test", "f0", ref);
        var skipped = List.of(new SkippedImage("3.jpg", "truncated"));
        return new Manifest("m", "trained", "p", 4, 5, 25, origin, Map.of(), skipped);
    }
}
