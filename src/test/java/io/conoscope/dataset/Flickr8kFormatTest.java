package io.conoscope.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ReadWarning;
import io.conoscope.corpus.TextItem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class Flickr8kFormatTest {

    private static final String TOKENS = "Flickr8k_text/Flickr8k.token.txt";

    @TempDir Path temporary;
    private CorpusFolder folder;

    @BeforeEach
    void makePhotos() throws IOException {
        folder = new CorpusFolder(temporary.resolve("set"));
        folder.photos("Flicker8k_Dataset", "a.jpg", "b.jpg", "c.png");
    }

    @Test
    void readsCaptionsInTheOrderOfTheFile() throws Exception {
        folder.text(
                TOKENS,
                "b.jpg#0\tA bee .",
                "a.jpg#0\tAn ant .",
                "b.jpg#1\tOne bee",
                "c.png#0\tSea");
        var corpus = open();
        assertEquals(List.of("b.jpg", "a.jpg", "c.png"), imageIds(corpus));
        assertEquals(
                List.of(
                        new TextItem("b.jpg#0", "A bee ."),
                        new TextItem("a.jpg#0", "An ant ."),
                        new TextItem("b.jpg#1", "One bee"),
                        new TextItem("c.png#0", "Sea")),
                corpus.texts());
        assertArrayEquals(new int[] {0, 1, 0, 2}, corpus.pairs().image());
        assertEquals(List.of(), corpus.warnings());
        assertEquals("set", corpus.name());
    }

    @Test
    void takesSplitsFromTheirLists() throws Exception {
        folder.text(TOKENS, "a.jpg#0\tAn ant", "b.jpg#0\tA bee", "c.png#0\tSea");
        folder.text("Flickr8k_text/Flickr_8k.trainImages.txt", "b.jpg");
        folder.text("Flickr8k_text/Flickr_8k.testImages.txt", "a.jpg");
        var corpus = open();
        assertEquals(List.of("test", "train"), corpus.splits());
        assertEquals(List.of("a.jpg"), imageIds(corpus.split("test")));
    }

    @Test
    void reportsSplitEntriesWithoutPhotoAndInTwoSplits() throws Exception {
        folder.text(TOKENS, "a.jpg#0\tAn ant", "b.jpg#0\tA bee", "c.png#0\tSea");
        folder.text("Flickr8k_text/Flickr_8k.devImages.txt", "a.jpg", "", "gone.jpg");
        folder.text("Flickr8k_text/Flickr_8k.trainImages.txt", "a.jpg");
        var corpus = open();
        var dev = text("Flickr_8k.devImages.txt");
        assertWarning(corpus.warnings().get(0), dev, 3, "'gone.jpg' is not a photo");
        assertWarning(corpus.warnings().get(1), text("Flickr_8k.trainImages.txt"), 1, "'dev'");
        assertEquals("dev", corpus.images().getFirst().split());
    }

    @Test
    void reportsEachBadRowWithItsLineAndOpensTheRest() throws Exception {
        folder.text(
                TOKENS,
                "a.jpg#0\tAn ant",
                "no tab here",
                "a.jpg\tno number",
                "a.jpg#0\tthe same id",
                "gone.jpg#0\tno photo",
                "../a.jpg#0\toutside",
                "b.jpg#0\t  ",
                "b.jpg#1\tA bee",
                "b.jpg#2\tA bee");
        var corpus = open();
        var file = text("Flickr8k.token.txt");
        var odd = corpus.warnings();
        assertWarning(odd.get(0), file, 2, "malformed: 'no tab here'");
        assertWarning(odd.get(1), file, 3, "malformed");
        assertWarning(odd.get(2), file, 4, "duplicate: 'a.jpg#0'");
        assertWarning(odd.get(3), file, 5, "'gone.jpg' does not exist");
        assertWarning(odd.get(4), file, 6, "leads out of the folder");
        assertWarning(odd.get(5), file, 7, "empty caption");
        assertWarning(odd.get(6), file, 9, "same caption on line 8; kept");
        assertWarning(odd.get(7), photo("c.png"), 0, "photo without captions");
        assertEquals(8, odd.size());
        assertEquals(3, corpus.texts().size());
        assertEquals(List.of("a.jpg", "b.jpg"), imageIds(corpus));
    }

    @Test
    void readsByteOrderMarkAndCarriageReturns() throws Exception {
        var text = "\uFEFFa.jpg#0\tCaf\u00e9\r\nb.jpg#0\tBee\r\nc.png#0\tSea\r\n";
        folder.bytes(TOKENS, text.getBytes(StandardCharsets.UTF_8));
        var corpus = open();
        assertEquals(new TextItem("a.jpg#0", "Caf\u00e9"), corpus.texts().getFirst());
        assertEquals("Bee", corpus.texts().get(1).text());
        assertEquals(List.of(), corpus.warnings());
    }

    @Test
    void readsLatin1AndSaysSoOnce() throws Exception {
        var text = "a.jpg#0\tAnt\nb.jpg#0\tCaf\u00e9\nc.png#0\tS\u00e9a\n";
        folder.bytes(TOKENS, text.getBytes(StandardCharsets.ISO_8859_1));
        var corpus = open();
        assertEquals("Caf\u00e9", corpus.texts().get(1).text());
        assertEquals(1, corpus.warnings().size());
        assertWarning(corpus.warnings().getFirst(), text("Flickr8k.token.txt"), 2, "Windows-1252");
    }

    @Test
    void opensFromAnyFolderOrFileOfTheLayout() throws Exception {
        folder.text(TOKENS, "a.jpg#0\tAn ant", "b.jpg#0\tA bee", "c.png#0\tSea");
        var whole = open();
        for (var part : List.of("Flicker8k_Dataset", "Flickr8k_text", TOKENS)) {
            assertEquals(whole, Datasets.open(folder.path().resolve(part)), part);
        }
        assertEquals(whole.images(), Datasets.open(temporary).images());
    }

    @Test
    void findsTextsBesidePhotos() throws Exception {
        var flat = new CorpusFolder(temporary.resolve("flat"));
        flat.photos("", "a.jpg").text("flickr8k.TOKEN.txt", "a.jpg#0\tAn ant");
        flat.text("Flickr_8k.testImages.txt", "a.jpg");
        var corpus = Datasets.open(flat.path());
        assertEquals(List.of("test"), corpus.splits());
        assertEquals(List.of(), corpus.warnings());
    }

    @Test
    void findsPhotosInTheOtherSpellingOneLevelDeeper() throws Exception {
        var nested = new CorpusFolder(temporary.resolve("nested"));
        nested.photos("flickr8k_dataset/Flicker8k_Dataset", "a.jpg");
        nested.text(TOKENS, "a.jpg#0\tAn ant");
        assertEquals(1, Datasets.open(nested.path()).images().size());
    }

    @Test
    void saysThatPhotosAreMissing() throws Exception {
        var bare = new CorpusFolder(temporary.resolve("bare")).text(TOKENS, "a.jpg#0\tAn ant");
        var error = assertThrows(ConoscopeException.class, () -> Datasets.open(bare.path()));
        assertEquals("dataset.noPhotos", error.key());
        assertTrue(error.getMessage().contains("Flicker8k_Dataset"), error.getMessage());
    }

    @Test
    void saysThatNoCaptionHasItsPhoto() throws Exception {
        folder.text(TOKENS, "x.jpg#0\tAn ant");
        assertEquals("dataset.noPairs", assertThrows(ConoscopeException.class, this::open).key());
    }

    private Corpus open() throws ConoscopeException {
        return Datasets.open(folder.path());
    }

    private Path text(String name) {
        return folder.path().resolve("Flickr8k_text").resolve(name);
    }

    private Path photo(String name) {
        return folder.path().resolve("Flicker8k_Dataset").resolve(name);
    }

    private static List<String> imageIds(Corpus corpus) {
        return corpus.images().stream().map(ImageItem::id).toList();
    }

    private static void assertWarning(ReadWarning warning, Path file, long line, String part) {
        assertEquals(file.toAbsolutePath(), warning.file());
        assertEquals(line, warning.line(), warning.what());
        assertTrue(warning.what().contains(part), warning.what());
    }
}
