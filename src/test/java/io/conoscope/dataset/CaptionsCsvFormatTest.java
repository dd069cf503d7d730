package io.conoscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ReadWarning;
import io.conoscope.corpus.TextItem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class CaptionsCsvFormatTest {

    @TempDir Path temporary;
    private CorpusFolder folder;

    @BeforeEach
    void makePhotos() throws IOException {
        folder = new CorpusFolder(temporary.resolve("set"));
        folder.photos("Images", "a.jpg", "b.jpg");
    }

    @Test
    void readsKagglesForm() throws Exception {
        folder.text(
                "captions.txt",
                "image,caption",
                "a.jpg,An ant .",
                "a.jpg,\"Small , with \"\" six \"\" legs\"",
                "b.jpg,A bee");
        assertEquals(
                List.of(
                        new TextItem("a.jpg#0", "An ant ."),
                        new TextItem("a.jpg#1", "Small , with \" six \" legs"),
                        new TextItem("b.jpg#0", "A bee")),
                open().texts());
    }

    @Test
    void readsAnyCsvWithTheTwoColumns() throws Exception {
        folder.text("my list.csv", "Caption,id, Image", "An ant,7,a.jpg", "A bee,8,b.jpg");
        assertEquals(new TextItem("b.jpg#0", "A bee"), open().texts().get(1));
        assertEquals(List.of(), open().warnings());
    }

    @Test
    void readsPhotosBesideTheCsvAndInSubfoldersByPath() throws Exception {
        folder.photos("", "top.png").photos("more/deep", "c.jpg");
        folder.text(
                "x.csv",
                "image,caption",
                "top.png,T",
                "more/deep/c.jpg,C",
                "Images\\a.jpg,A",
                "b.jpg,B");
        var corpus = open();
        assertEquals(List.of(), corpus.warnings());
        assertEquals("more/deep/c.jpg", corpus.images().get(1).id());
        assertEquals(folder.path().resolve("Images/b.jpg"), corpus.images().get(3).source().file());
    }

    @Test
    void asksForTheFolderOfAnAmbiguousName() throws Exception {
        folder.photos("other", "a.jpg");
        folder.text(
                "x.csv",
                "image,caption",
                "a.jpg,A",
                "b.jpg,B",
                "Images/a.jpg,A1",
                "other/a.jpg,A2");
        var corpus = open();
        assertEquals(1, corpus.warnings().size());
        assertWarning(corpus.warnings().getFirst(), 2, "several folders");
        assertEquals(3, corpus.images().size());
    }

    @Test
    void countsLinesThroughQuotedLineBreaks() throws Exception {
        folder.text(
                "x.csv", "image,caption", "a.jpg,\"two", "lines\"", "", "gone.jpg,G", "b.jpg,B");
        var corpus = open();
        assertEquals("two lines", corpus.texts().getFirst().text());
        assertWarning(corpus.warnings().getFirst(), 5, "'gone.jpg'");
    }

    @Test
    void goesOnAfterARowThatBreaksQuoting() throws Exception {
        folder.text(
                "x.csv",
                "image,caption",
                "a.jpg,\"An \"ant\" here\"",
                "a.jpg,An ant",
                "a.jpg,\"never closed",
                "b.jpg,A bee");
        var corpus = open();
        assertWarning(corpus.warnings().getFirst(), 4, "malformed");
        assertEquals(1, corpus.warnings().size());
        assertEquals("\"An \"ant\" here\"", corpus.texts().getFirst().text());
        assertEquals(3, corpus.texts().size());
    }

    @Test
    void reportsRowsOfTheWrongWidthAndDuplicates() throws Exception {
        folder.text(
                "x.csv",
                "image,caption",
                "a.jpg,one, two",
                "a.jpg,A",
                "a.jpg",
                "a.jpg,A",
                "b.jpg,B");
        var odd = open().warnings();
        assertWarning(odd.get(0), 2, "expected 2 fields, found 3");
        assertWarning(odd.get(1), 4, "found 1");
        assertWarning(odd.get(2), 5, "same caption on line 3; skipped");
        assertEquals(3, odd.size());
    }

    @Test
    void neverFollowsNamesOutOfTheFolder() throws Exception {
        new CorpusFolder(temporary).photos("", "secret.jpg");
        folder.text(
                "x.csv",
                "image,caption",
                "../secret.jpg,S",
                temporary.resolve("secret.jpg") + ",S",
                "..\\secret.jpg,S",
                "C:\\secret.jpg,S",
                "a.jpg,A",
                "b.jpg,B");
        var corpus = open();
        assertEquals(4, corpus.warnings().size());
        for (int i = 0; i < 4; i++) {
            assertWarning(corpus.warnings().get(i), i + 2, "leads out");
        }
        assertEquals(2, corpus.images().size());
    }

    @Test
    void readsMarkReturnsAndWindows1252() throws Exception {
        var text = "image,caption\r\na.jpg,\"Caf\u00e9, open\"\r\nb.jpg,B\r\n";
        folder.bytes("captions.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertEquals("Caf\u00e9, open", open().texts().getFirst().text());
        assertEquals(List.of(), open().warnings());
        folder.bytes("captions.txt", text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Caf\u00e9, open", open().texts().getFirst().text());
        assertWarning(open().warnings().getFirst(), 2, "Windows-1252");
    }

    @Test
    void opensFromThePhotosFolderAndFromTheFile() throws Exception {
        folder.text("captions.txt", "image,caption", "a.jpg,A", "b.jpg,B");
        assertEquals(open(), Datasets.open(folder.path().resolve("Images")));
        assertEquals(open(), Datasets.open(folder.path().resolve("captions.txt")));
    }

    @Test
    void mentionsAnotherListThatItDidNotRead() throws Exception {
        folder.text("captions.txt", "image,caption", "a.jpg,A", "b.jpg,B");
        folder.text("also.csv", "image,caption", "a.jpg,A");
        var corpus = open();
        assertEquals(folder.path().resolve("also.csv"), corpus.warnings().getFirst().file());
    }

    @Test
    void readsFlickr30kWithItsMalformedRow() throws Exception {
        folder.text(
                "results.csv",
                "image_name| comment_number| comment",
                "a.jpg| 0| An ant , \"quoted .",
                "a.jpg| 4   A dog runs",
                "b.jpg| 0| A bee | two");
        var corpus = open();
        assertEquals("An ant , \"quoted .", corpus.texts().getFirst().text());
        assertEquals("A bee | two", corpus.texts().get(1).text());
        assertWarning(corpus.warnings().getFirst(), 3, "malformed");
    }

    @Test
    void photosWithoutCaptionsAreNoCorpus() {
        var error = assertThrows(ConoscopeException.class, this::open);
        assertEquals("dataset.unknown", error.key());
        var photos = folder.path().resolve("Images");
        error = assertThrows(ConoscopeException.class, () -> Datasets.open(photos));
        assertEquals("dataset.noCaptions", error.key());
        assertTrue(error.getMessage().contains("2 images"), error.getMessage());
        assertTrue(error.getMessage().contains("Flickr8k.token.txt"), error.getMessage());
    }

    @Test
    void anUnrelatedFolderBesideACorpusIsNotTheCorpus() throws Exception {
        folder.text("captions.txt", "image,caption", "a.jpg,A", "b.jpg,B");
        var empty = folder.path().resolve("empty");
        java.nio.file.Files.createDirectory(empty);
        var error = assertThrows(ConoscopeException.class, () -> Datasets.open(empty));
        assertEquals("dataset.empty", error.key());
    }

    @Test
    void refusesAFileThatListsNothing() throws Exception {
        folder.text("notes.csv", "buy,milk", "a.jpg,A");
        var notes = folder.path().resolve("notes.csv");
        var error = assertThrows(ConoscopeException.class, () -> Datasets.open(notes));
        assertEquals("dataset.file", error.key());
        assertTrue(error.getMessage().contains("'buy,milk'"), error.getMessage());
        var gone = folder.path().resolve("gone");
        error = assertThrows(ConoscopeException.class, () -> Datasets.open(gone));
        assertEquals("file.missing", error.key());
    }

    private Corpus open() throws ConoscopeException {
        return Datasets.open(folder.path());
    }

    private static void assertWarning(ReadWarning warning, long line, String part) {
        assertTrue(warning.what().contains(part), warning.what());
        assertEquals(line, warning.line(), warning.what());
    }
}
