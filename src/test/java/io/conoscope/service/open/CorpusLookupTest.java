package io.conoscope.service.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.ConoscopeException;
import io.conoscope.service.FakeCorpus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class CorpusLookupTest {

    @TempDir Path temp;

    @Test
    void findsTheFirstImagesOfAFolder() throws Exception {
        var wanted = FakeCorpus.of(temp, 9).first(4);

        var found =
                new CorpusLookup(temp, null, 4, wanted.fingerprint())
                        .find(root -> FakeCorpus.of(root, 9));

        assertEquals(wanted, found);
    }

    @Test
    void findsTheFileThatWasOpenedAmongSeveral() throws Exception {
        Files.createFile(temp.resolve("a.csv"));
        Files.createFile(temp.resolve("b.csv"));
        Files.createFile(temp.resolve("readme.md"));
        var wanted = FakeCorpus.of(temp, 5);

        var found =
                new CorpusLookup(temp, null, 5, wanted.fingerprint())
                        .find(
                                path -> {
                                    if (path.endsWith("readme.md")) {
                                        throw new ConoscopeException("file.missing", null, path);
                                    }
                                    return FakeCorpus.of(temp, path.endsWith("b.csv") ? 5 : 3);
                                });

        assertEquals(wanted, found);
    }

    @Test
    void changedCorpusIsAnError() {
        var lookup = new CorpusLookup(temp, null, 5, FakeCorpus.of(temp, 5).fingerprint());

        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () -> lookup.find(root -> FakeCorpus.of(root, 4)));

        assertEquals("corpus.changed", failure.key());
    }

    @Test
    void splitThatIsGoneIsAnError() {
        var lookup = new CorpusLookup(temp, "test", 5, FakeCorpus.of(temp, 5).fingerprint());

        assertThrows(ConoscopeException.class, () -> lookup.find(root -> FakeCorpus.of(root, 5)));
    }
}
