package io.conoscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.Cases;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.TextItem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Caption tables as people have them.
class CaptionCasesTest {

    @TempDir Path temporary;
    private CorpusFolder folder;

    @BeforeEach
    void makePhotos() throws IOException {
        folder = new CorpusFolder(temporary.resolve("set"));
        folder.photos("", "1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "6.jpg");
    }

    private Corpus open() throws ConoscopeException {
        return Datasets.open(folder.path());
    }

    private Corpus open(String name) throws Exception {
        Cases.copy("csv/" + name, folder.path());
        return open();
    }

    private static List<String> words(Corpus corpus) {
        return corpus.texts().stream().map(TextItem::text).toList();
    }

    /// The warnings of the table itself, not of photos without captions.
    private static List<String> warnings(Corpus corpus) {
        return corpus.warnings().stream()
                .filter(warning -> warning.line() > 0)
                .map(warning -> warning.line() + ": " + warning.what())
                .toList();
    }

    @Test
    void whatIsNotUtf8IsWindows1252() throws Exception {
        var corpus = open("cp1252");
        assertEquals(List.of("a man’s dog – “big” €", "a dog"), words(corpus));
        assertEquals(
                List.of("2: not UTF-8 from here on, so the whole file was read as Windows-1252"),
                warnings(corpus));
    }

    @Test
    void quotesAreWordsUnlessTheyEncloseAField() throws Exception {
        var corpus = open("quotes");
        assertEquals(
                List.of(
                        "A man says \"hello\" to a dog",
                        "\"Hello\" said the man",
                        "a girl \"smiles\" here",
                        "a man",
                        "a dog \"barks\""),
                words(corpus));
        assertEquals(
                List.of(
                        "5: malformed: '4.jpg,\"never closed quote';"
                                + " expected a closing quote, found none; the line is skipped"),
                warnings(corpus));
    }

    @Test
    void aTableOfMalformedRowsNamesTheFirst() {
        var error = assertThrows(ConoscopeException.class, () -> open("trail"));
        assertEquals("dataset.malformed", error.key());
        assertTrue(error.getMessage().contains("none of its 3 rows"), error.getMessage());
        assertTrue(
                error.getMessage()
                        .contains(
                                "line 2: malformed: '1.jpg,a child in pink,';"
                                        + " expected 2 fields, found 3"),
                error.getMessage());
    }

    @Test
    void readsSemicolonsAndTabs() throws Exception {
        folder.text("a.csv", "image;caption", "1.jpg;one, two", "2.jpg; \"three; four\"");
        assertEquals(List.of("one, two", "three; four"), words(open()));
        folder.text("a.csv", "image\tcaption", "1.jpg\tone, two");
        assertEquals(List.of("one, two"), words(open()));
    }

    @Test
    void readsBlanksAfterCommasBeforeQuotes() throws Exception {
        folder.text("a.csv", "\"image\", \"caption\"", "\"1.jpg\", \"one, two\"");
        var corpus = open();
        assertEquals(List.of("one, two"), words(corpus));
        assertEquals(List.of(), warnings(corpus));
    }

    @Test
    void readsWhatASpreadsheetSavesAsUnicodeText() throws Exception {
        var text = "\uFEFFimage\tcaption\r\n1.jpg\tCafé 日本\r\n";
        folder.bytes("a.csv", text.getBytes(StandardCharsets.UTF_16LE));
        assertEquals(List.of("Café 日本"), words(open()));
    }

    @Test
    void pathsOfAnotherMachineAreFoundByTheirFileNames() throws Exception {
        folder.text(
                "a.csv",
                "image,caption",
                "/home/you/data/1.jpg,one",
                "C:\\data\\2.jpg,two",
                "/home/you/data/gone.jpg,three");
        var corpus = open();
        assertEquals(List.of("one", "two"), words(corpus));
        assertEquals("1.jpg", corpus.images().getFirst().id());
        assertEquals(
                List.of(
                        "4: '/home/you/data/gone.jpg' leads out of the folder and was not followed",
                        "2: '/home/you/data/1.jpg' is a path of another place; photos are taken"
                                + " by their file names here (2 captions)"),
                warnings(corpus));
    }

    @Test
    void aTableThatFitsIsNotRepairedByFileNames() throws Exception {
        folder.text("a.csv", "image,caption", "1.jpg,one", "/home/you/2.jpg,two");
        assertEquals(List.of("one"), words(open()));
    }

    @Test
    void namesTheFirstPhotoThatWasLookedFor() throws Exception {
        folder.text("a.csv", "image,caption", "x/one.jpg,one", "x/two.jpg,two");
        var error = assertThrows(ConoscopeException.class, this::open);
        assertEquals("dataset.noPairs", error.key());
        assertTrue(
                error.getMessage().endsWith("the first photo looked for is 'x/one.jpg' (line 2)"),
                error.getMessage());
    }

    @Test
    void aTableWithoutRowsSaysSo() throws Exception {
        folder.text("a.csv", "image,caption");
        assertEquals("dataset.noRows", assertThrows(ConoscopeException.class, this::open).key());
    }

    @Test
    void manyBlanksAreAnsweredAtOnce() throws Exception {
        var blanks = " ".repeat(400_000);
        folder.text("a.csv", "image,caption", "1.jpg,\"a" + blanks + "b\n" + blanks + "c\"");
        var corpus = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> open());
        assertEquals("a" + blanks + "b c", corpus.texts().getFirst().text());
    }

    @Test
    void aMegabyteOfCombiningCharactersIsAnsweredAtOnce() throws Exception {
        folder.text(
                "a.csv", "image,caption", "a" + "\u0323\u0301".repeat(500_000) + ",x", "1.jpg,y");
        var corpus = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> open());
        assertEquals(List.of("y"), words(corpus));
    }
}
