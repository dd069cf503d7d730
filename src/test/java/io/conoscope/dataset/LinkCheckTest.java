package io.conoscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.NamedPipe;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class LinkCheckTest {

    @TempDir Path temporary;
    private CorpusFolder folder;
    private Path outside;

    @BeforeEach
    void makePhotos() throws IOException {
        folder = new CorpusFolder(temporary.resolve("set")).photos("Images", "a.jpg");
        outside = Files.createDirectory(temporary.resolve("outside"));
        Files.write(outside.resolve("b.jpg"), new byte[0]);
        folder.text("captions.txt", "image,caption", "a.jpg,A", "b.jpg,B");
    }

    private void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here: " + e);
        }
    }

    private Path inside(String name) {
        return folder.path().resolve("Images").resolve(name);
    }

    private Corpus open(boolean follows) throws ConoscopeException {
        var ref = CorpusRef.of(folder.path(), null, null);
        return Datasets.open(follows ? ref.followingLinks() : ref);
    }

    @Test
    void aPhotoThatLinksOutOfTheCorpusIsLeftOutAndNamed() throws Exception {
        link(inside("b.jpg"), outside.resolve("b.jpg"));
        var corpus = open(false);
        assertEquals(1, corpus.images().size());
        var warning = corpus.warnings().getFirst();
        assertEquals(inside("b.jpg"), warning.file());
        assertTrue(warning.what().contains("--follow-links"), warning.what());
    }

    @Test
    void theUserMayFollowItNowAndWhenTheReferenceIsReadAgain() throws Exception {
        link(inside("b.jpg"), outside.resolve("b.jpg"));
        var corpus = open(true);
        assertEquals(2, corpus.images().size());
        assertEquals(2, Datasets.open(corpus.ref()).images().size());
    }

    @Test
    void aLinkWithinTheCorpusIsFollowed() throws Exception {
        Files.createDirectory(folder.path().resolve("store"));
        Files.write(folder.path().resolve("store/x.bin"), new byte[0]);
        link(inside("b.jpg"), folder.path().resolve("store/x.bin"));
        assertEquals(2, open(false).images().size());
    }

    @Test
    void aFolderThatLinksOutIsRefusedWhereNothingElseIsLeft() throws Exception {
        Files.delete(inside("a.jpg"));
        link(folder.path().resolve("more"), outside);
        var error = assertThrows(ConoscopeException.class, () -> open(false));
        assertEquals("dataset.unusable", error.key());
        assertTrue(error.getMessage().contains("--follow-links"), error.getMessage());
        assertEquals(1, open(true).images().size());
    }

    @Test
    void aPipeThatIsNamedLikeAPhotoIsSkipped() throws Exception {
        NamedPipe.make(inside("b.jpg"));
        var corpus = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> open(false));
        assertEquals(1, corpus.images().size());
        assertTrue(corpus.warnings().getFirst().what().startsWith("no regular file"));
    }

    @Test
    void aPipeInPlaceOfTheTableIsRefused() throws Exception {
        var pipe = NamedPipe.make(temporary.resolve("captions.csv"));
        var error =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                assertTimeoutPreemptively(
                                        Duration.ofSeconds(20), () -> Datasets.open(pipe)));
        assertEquals("file.irregular", error.key());
    }

    @Test
    void aForestOfLinksIsVisitedOnce() throws Exception {
        for (int i = 0; i < 200; i++) {
            link(folder.path().resolve("link" + i), folder.path());
        }
        var corpus = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> open(false));
        assertEquals(1, corpus.images().size());
    }

    @Test
    void photosKeepTheNamesOfTheirOwnFoldersWhateverLinksLeadThere() throws Exception {
        folder.photos("one", "1.jpg").photos("two", "2.jpg");
        link(folder.path().resolve("one/again"), folder.path().resolve("two"));
        link(folder.path().resolve("also"), folder.path().resolve("two"));
        folder.text("captions.txt", "image,caption", "one/1.jpg,A", "two/2.jpg,B", "also/2.jpg,C");
        var corpus = open(false);
        assertEquals(2, corpus.images().size());
        assertEquals(3, corpus.texts().size());
        var file = corpus.images().getLast().source().file();
        assertEquals(folder.path().resolve("two/2.jpg"), file);
    }
}
