package io.conoscope.service.attribute.attach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.service.attribute.CaptionedPhotos;
import io.conoscope.table.Column;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Tables and folders attached to two photos with three captions, or to rows alone.
class AttachmentsTest {

    @TempDir private Path folder;

    @Test
    void aTableIsJoinedByTheColumnThatNamesThePhotos() throws Exception {
        var table = write("more.csv", "city,photo,votes", "Bonn,b.jpg,2", "Ulm,a.jpg,5");
        var preview = attachments().preview(CaptionedPhotos.corpus(), table);
        assertEquals("photo", preview.attachment().key());
        assertEquals(2, preview.used());
        assertEquals(2, preview.rows());
        assertNull(preview.problem());
        assertFalse(preview.dresses());
    }

    @Test
    void aCaptionHasTheValuesOfItsPhoto() throws Exception {
        var table = write("more.csv", "photo,votes", "b.jpg,2", "a.jpg,5");
        attach(CaptionedPhotos.corpus(), table);
        assertEquals(List.of("5", "2", "5", "5", "2"), texts(CaptionedPhotos.corpus(), "votes"));
    }

    @Test
    void aTableMayNameCaptions() throws Exception {
        var table = write("more.jsonl", "{\"id\":\"a.jpg#1\",\"good\":7}");
        attach(CaptionedPhotos.corpus(), table);
        assertEquals(List.of("", "", "", "7", ""), texts(CaptionedPhotos.corpus(), "good"));
    }

    @Test
    void filesAreTheSameWithoutFolderAndEnding() throws Exception {
        var table = write("more.csv", "photo,votes", "/data/b.png,2", "/data/a.png,5");
        var preview = attachments().preview(CaptionedPhotos.corpus(), table);
        assertEquals("photo", preview.attachment().key());
        assertEquals(2, preview.used());
    }

    @Test
    void aColumnThatMatchesNothingShowsBothSides() throws Exception {
        var table = write("more.csv", "photo,votes", "x.jpg,2", "y.jpg,5", "z.jpg,3", "w.jpg,1");
        var preview = attachments().preview(CaptionedPhotos.corpus(), table);
        var problem = Objects.requireNonNull(preview.problem());
        assertTrue(problem.contains("x.jpg"), problem);
        assertTrue(problem.contains("a.jpg"), problem);
        assertEquals(0, preview.used());
    }

    @Test
    void rowsWithoutNamesAreJoinedInTheirOrder() throws Exception {
        var rows = nameless();
        var table = write("more.csv", "votes", "4", "6");
        var preview = attachments().preview(rows, table);
        assertNull(preview.attachment().key());
        assertTrue(preview.byRow());
        attach(rows, table);
        assertEquals(List.of("4", "6", "4", "4", "6"), texts(rows, "votes"));
    }

    @Test
    void oneRowTooManyIsAFailureThatCounts() throws Exception {
        var table = write("more.csv", "votes", "4", "6", "7", "8");
        var preview = attachments().preview(nameless(), table, null);
        var problem = Objects.requireNonNull(preview.problem());
        assertTrue(problem.contains("4 rows"), problem);
        assertTrue(problem.contains("2 images"), problem);
    }

    @Test
    void aTableGivesRowsTheirPhotosAndCaptions() throws Exception {
        Files.write(folder.resolve("p.jpg"), new byte[] {1});
        var rows = CaptionedPhotos.nameless(2, 2, Pairs.diagonal(2));
        var table = write("rows.csv", "file,caption", "p.jpg,A dog", "gone.jpg,Two boys");
        var preview = attachments().preview(rows, table);
        assertEquals(1, preview.photos());
        assertEquals(2, preview.captions());
        attach(rows, table);
        var dressed = attachments().dressed(rows);
        assertEquals("p.jpg", dressed.images().getFirst().id());
        assertNotNull(dressed.images().getFirst().source());
        assertEquals("image 1", dressed.images().getLast().id());
        assertEquals("Two boys", dressed.texts().getLast().text());
    }

    @Test
    void aFolderGivesRowsOfTheSameCountsTheirPhotosAndCaptions() throws Exception {
        var dressed = AttachedFolder.corpus(nameless(), CaptionedPhotos.corpus());
        assertEquals("a.jpg", dressed.images().getFirst().id());
        assertEquals("Grass", dressed.texts().get(1).text());
        assertEquals(nameless().root(), dressed.root());
    }

    @Test
    void aSplitOfTheSameCountsIsFound() throws Exception {
        var rows = CaptionedPhotos.nameless(1, 1, Pairs.diagonal(1));
        assertEquals(
                "b.jpg",
                AttachedFolder.corpus(rows, CaptionedPhotos.corpus()).images().getFirst().id());
    }

    private static Corpus named(Path root, List<ImageItem> images, List<TextItem> texts) {
        return new Corpus("c", root, null, images, texts, Pairs.diagonal(1), List.of());
    }

    /// Splits `dev` and `test` of one photo with one caption each.
    private static Corpus twoEqualSplits() {
        return new Corpus(
                "equal",
                Path.of("equal"),
                null,
                List.of(
                        new ImageItem("of-dev.jpg", null, "dev"),
                        new ImageItem("of-test.jpg", null, "test")),
                List.of(new TextItem("d", "of dev"), new TextItem("t", "of test")),
                Pairs.diagonal(2),
                List.of());
    }

    @Test
    void ofSplitsThatFitEquallyTheOneThatThePathNamesIsTakenAndTheDoubtIsTold() throws Exception {
        var items = List.of(new ImageItem("image 0", null, null));
        var texts = List.of(new TextItem("text 0", null));
        var unnamed = named(Path.of("rows"), items, texts);
        var ofDev = named(Path.of("runs", "flickr8k-dev"), items, texts);
        var folder = twoEqualSplits();
        assertEquals(
                "of-test.jpg", AttachedFolder.corpus(unnamed, folder).images().getFirst().id());
        assertEquals("of-dev.jpg", AttachedFolder.corpus(ofDev, folder).images().getFirst().id());
        assertEquals(
                List.of(
                        "The splits dev, test have as many photos and captions each; those of dev"
                                + " are taken."),
                AttachedFolder.doubts(ofDev, folder));
        assertEquals(List.of(), AttachedFolder.doubts(nameless(), CaptionedPhotos.corpus()));
    }

    @Test
    void rowsOfOnePhotoACaptionGetThePhotoOfEach() throws Exception {
        var rows = CaptionedPhotos.nameless(3, 3, Pairs.diagonal(3));
        var dressed = AttachedFolder.corpus(rows, CaptionedPhotos.corpus());
        assertEquals("a.jpg", dressed.images().get(1).id());
        assertEquals("b.jpg", dressed.images().get(2).id());
    }

    @Test
    void otherPairsMeanAnotherOrder() {
        var rows =
                CaptionedPhotos.nameless(2, 3, new Pairs(new int[] {0, 1, 2}, new int[] {0, 1, 1}));
        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () -> AttachedFolder.corpus(rows, CaptionedPhotos.corpus()));
        assertEquals("attach.pairs", failure.key());
    }

    @Test
    void otherCountsAreNamed() {
        var rows = CaptionedPhotos.nameless(5, 5, Pairs.diagonal(5));
        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () -> AttachedFolder.corpus(rows, CaptionedPhotos.corpus()));
        var words = String.valueOf(failure.getMessage());
        assertTrue(words.contains("2 images and 3 texts"), words);
        assertTrue(words.contains("5 images and 5 texts"), words);
    }

    @Test
    void whatWasAttachedComesBackUntilItIsDetached() throws Exception {
        var table = write("more.csv", "photo,votes", "b.jpg,2", "a.jpg,5");
        attach(CaptionedPhotos.corpus(), table);
        attach(CaptionedPhotos.corpus(), table);
        var there = attachments().of(CaptionedPhotos.corpus());
        assertEquals(1, there.size());
        attachments().detach(CaptionedPhotos.corpus(), there.getFirst());
        assertEquals(List.of(), attachments().of(CaptionedPhotos.corpus()));
        assertTrue(Files.exists(table));
    }

    @Test
    void aTableThatVanishedIsAWarning() throws Exception {
        var table = write("more.csv", "photo,votes", "b.jpg,2", "a.jpg,5");
        attach(CaptionedPhotos.corpus(), table);
        Files.delete(table);
        assertEquals(List.of(), attachments().columns(CaptionedPhotos.corpus()));
        var warnings = attachments().dressed(CaptionedPhotos.corpus()).warnings();
        assertEquals(table, warnings.getFirst().file());
    }

    @Test
    void aDamagedNoteIsNoAttachment() throws Exception {
        var table = write("more.csv", "photo,votes", "b.jpg,2", "a.jpg,5");
        attach(CaptionedPhotos.corpus(), table);
        try (var notes = Files.list(folder.resolve("attached"))) {
            Files.writeString(notes.findFirst().orElseThrow(), "{\"root\": 3");
        }
        assertEquals(List.of(), attachments().of(CaptionedPhotos.corpus()));
    }

    @Test
    void aTableOfBothKindsOfWordsAndNumbersSaysSo() throws Exception {
        var table = write("more.csv", "photo,votes", "b.jpg,2", "a.jpg,many", "c.jpg,3");
        var preview = attachments().preview(CaptionedPhotos.corpus(), table);
        assertEquals(1, preview.warnings().size());
        assertTrue(preview.warnings().getFirst().contains("votes"), preview.warnings().toString());
    }

    private static Corpus nameless() {
        return CaptionedPhotos.nameless(2, 3, CaptionedPhotos.PAIRS);
    }

    private void attach(Corpus corpus, Path table) throws ConoscopeException {
        var attachments = attachments();
        attachments.attach(corpus, attachments.preview(corpus, table).attachment());
    }

    private List<String> texts(Corpus corpus, String name) {
        Column column =
                attachments().columns(corpus).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return java.util.stream.IntStream.range(0, column.rows()).mapToObj(column::text).toList();
    }

    private Attachments attachments() {
        return new Attachments(new AttachmentStore(folder.resolve("attached")));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
