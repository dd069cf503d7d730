package io.conoscope.embedding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Manifest;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

class ArrivedRowsTest {

    private static final JobKey KEY = new JobKey("c", "m", 4, 2, 2, 2);
    private static final Matrix TWO = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1});
    private static final Matrix ONE = Matrix.ofRows(new float[] {0.6f, 0.8f});
    private static final SkippedImage SKIPPED = new SkippedImage("x.jpg", "torn");

    @TempDir Path folder;

    @Test
    void areThoseOfWholeBatchesWhileTheJobGoesOn() throws Exception {
        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            assertTrue(ArrivedRows.read(folder).isEmpty(), "no job has left anything");
            partial.addImages(ONE, List.of(SKIPPED));
            assertTrue(ArrivedRows.read(folder).isEmpty(), "no text is there");
            partial.addTexts(TWO);
            partial.addImages(TWO, List.of());
            Files.writeString(
                    folder.resolve(".partial/journal"), "{\"texts\":tr", StandardOpenOption.APPEND);

            var arrived = ArrivedRows.read(folder).orElseThrow();

            assertEquals(ONE.above(TWO), arrived.image());
            assertEquals(TWO, arrived.text());
            assertEquals(List.of(SKIPPED), arrived.skipped());
        }
    }

    @Test
    void areNoneOnceTheJobHasEnded() throws Exception {
        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            partial.addImages(TWO, List.of());
            partial.addTexts(TWO);
            partial.finish(
                    Pairs.diagonal(2),
                    new Manifest(
                            "m",
                            "trained",
                            "m",
                            2,
                            2,
                            2,
                            new Manifest.CorpusOrigin("c", "", null, "c", null),
                            Map.of(),
                            List.of()));
        }
        assertTrue(ArrivedRows.read(folder).isEmpty());
        assertTrue(ArrivedRows.read(folder.resolve("elsewhere")).isEmpty());
    }

    @Test
    void aFileThatIsShorterThanItsJournalIsAFailure() throws Exception {
        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            partial.addImages(TWO, List.of());
            partial.addTexts(TWO);
        }
        try (var file = new RandomAccessFile(folder.resolve(".partial/text.npy").toFile(), "rw")) {
            file.setLength(file.length() - 1);
        }
        var failure = assertThrows(ConoscopeException.class, () -> ArrivedRows.read(folder));
        assertEquals("file.read", failure.key());
    }
}
