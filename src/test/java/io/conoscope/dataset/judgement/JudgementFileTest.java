package io.conoscope.dataset.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.dataset.Datasets;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class JudgementFileTest {

    private static final Path REAL = Path.of("../shared/data/flickr8k");

    @TempDir private Path folder;

    @Test
    void expertsAreAveraged() throws Exception {
        var read =
                read(JudgementKind.EXPERT, "a.jpg\tb.jpg#2\t1\t2\t4\n\r\nb.jpg\ta.jpg#0\t4\t4\t4");
        assertEquals(
                List.of(
                        new Judgement("a.jpg", "b.jpg#2", 7 / 3.0),
                        new Judgement("b.jpg", "a.jpg#0", 4)),
                read.judgements());
        assertTrue(read.broken().isEmpty());
    }

    @Test
    void theCrowdsShareIsCountedAgain() throws Exception {
        var read =
                read(
                        JudgementKind.CROWD,
                        "a.jpg\tb.jpg#2\t0.333333333333333\t1\t2\r\na.jpg\tb.jpg#3\t.67\t2\t1\n");
        assertEquals(1 / 3.0, read.judgements().getFirst().value(), 1e-12);
        assertEquals(2 / 3.0, read.judgements().getLast().value(), 1e-12);
    }

    @Test
    void brokenLinesAreNamedAndPassedOver() throws Exception {
        var read =
                read(
                        JudgementKind.EXPERT,
                        "a.jpg\tb.jpg#2\t1\t2\n" // a column too few
                                + "a.jpg\tb.jpg#1\t1\t2\t5\n" // no such grade
                                + "a.jpg b.jpg#1 1 2 3\n" // no tabs
                                + "a.jpg\tb.jpg\t1\t2\t3\n" // no caption's number
                                + "a.jpg\tb.jpg#0\t1\t2\t3\n"
                                + "a.jpg\tb.jpg#0\t4\t4\t4\n" // once more
                                + "a.jpg\tb.jpg#3\t\t\t\n");
        assertEquals(1, read.judgements().size());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 6L, 7L),
                read.broken().stream().map(warning -> warning.line()).toList());
        assertEquals(read.file(), read.broken().getFirst().file());
        assertTrue(read.broken().get(1).what().contains("grades from 1 to 4"));
        assertTrue(read.broken().get(4).what().contains("line 5"));
    }

    @Test
    void countsThatDoNotGiveTheShareAreBroken() throws Exception {
        var read =
                read(
                        JudgementKind.CROWD,
                        "a.jpg\tb.jpg#2\t0.5\t1\t2\n"
                                + "a.jpg\tb.jpg#3\t0\t0\t0\n"
                                + "a.jpg\tb.jpg#4\tNaN\t1\t2\n"
                                + "a.jpg\tb.jpg#4\t1\t-3\t0\n");
        assertEquals(4, read.broken().size());
        assertTrue(read.judgements().isEmpty());
    }

    @Test
    void bytesThatAreNoTextAreOneBrokenLine() throws Exception {
        var file = folder.resolve("ExpertAnnotations.txt");
        Files.write(file, new byte[] {(byte) 0xFF, 0, 7, (byte) 0xC0});
        assertEquals(1, JudgementFile.read(JudgementKind.EXPERT, file).broken().size());
        Files.write(file, new byte[0]);
        assertTrue(JudgementFile.read(JudgementKind.EXPERT, file).broken().isEmpty());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var file = folder.resolve("ExpertAnnotations.txt");
        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () -> JudgementFile.read(JudgementKind.EXPERT, file));
        assertEquals("file.missing", failure.key());
    }

    @Test
    void filesAreFoundBesideTheCorpusAndAroundItsPhotos() throws Exception {
        var texts = Files.createDirectories(folder.resolve("flickr/Flickr8k_text"));
        var file = Files.createFile(texts.resolve("ExpertAnnotations.txt"));
        var photos = Files.createDirectories(folder.resolve("flickr/photos"));
        var rows = Files.createFile(folder.resolve("rows.npy"));
        assertEquals(file, JudgementFile.find(JudgementKind.EXPERT, corpus(texts, null)));
        var root = folder.resolve("flickr");
        assertEquals(file, JudgementFile.find(JudgementKind.EXPERT, corpus(root, null)));
        assertNull(JudgementFile.find(JudgementKind.CROWD, corpus(root, null)));
        assertNull(JudgementFile.find(JudgementKind.EXPERT, corpus(rows, null)));
        var attached = corpus(rows, photos.resolve("a.jpg"));
        assertEquals(file, JudgementFile.find(JudgementKind.EXPERT, attached));
        assertNull(JudgementFile.find(JudgementKind.EXPERT, corpus(Path.of("gone/x"), null)));
    }

    @Test
    void whatTheCorpusLacksIsCounted() throws Exception {
        var read =
                read(
                        JudgementKind.EXPERT,
                        "a.jpg\ta.jpg#1\t1\t2\t3\n"
                                + "gone.jpg\ta.jpg#0\t1\t2\t3\n"
                                + "a.jpg\tgone.jpg#0\t1\t2\t3\n"
                                + "gone.jpg\tgone.jpg#0\t1\t2\t3\n");
        var found = CorpusJudgements.of(read, corpus(folder, null));
        assertEquals(2, found.missingPhotos());
        assertEquals(1, found.missingCaptions());
        assertEquals(1, found.unjudged());
        assertEquals(1, found.text()[0]);
        assertEquals(2, found.value()[0], 1e-12);
    }

    @Test
    void theRealFilesAreReadWhole() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(REAL.resolve("Flickr8k_text")));
        var whole = Datasets.open(REAL);
        var test = whole.split("test");
        for (var kind : JudgementKind.values()) {
            int lines = kind == JudgementKind.EXPERT ? 5822 : 47_830;
            var file = JudgementFile.find(kind, test);
            var read = JudgementFile.read(kind, java.util.Objects.requireNonNull(file));
            assertEquals(List.of(), read.broken());
            var found = CorpusJudgements.of(read, test);
            assertEquals(0, found.missingPhotos() + found.missingCaptions(), kind.name());
            assertEquals(lines, found.value().length);
            var other = CorpusJudgements.of(read, whole.split("train"));
            assertEquals(lines, other.missingPhotos(), "judged is the test split");
        }
    }

    private JudgementFile read(JudgementKind kind, String text)
            throws IOException, ConoscopeException {
        var file = folder.resolve(kind.fileName());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return JudgementFile.read(kind, file);
    }

    private static Corpus corpus(Path root, Path photo) {
        var source = photo == null ? null : ImageSource.of(photo);
        return new Corpus(
                "case",
                root,
                null,
                List.of(new ImageItem("a.jpg", source, null)),
                List.of(new TextItem("a.jpg#0", "a"), new TextItem("a.jpg#1", "b")),
                new Pairs(new int[] {0, 1}, new int[] {0, 0}),
                List.of());
    }
}
