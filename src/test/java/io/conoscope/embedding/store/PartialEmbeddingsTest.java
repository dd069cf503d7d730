package io.conoscope.embedding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.Manifest;
import io.conoscope.embedding.Manifest.CorpusOrigin;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

class PartialEmbeddingsTest {

    private static final JobKey KEY = new JobKey("c", "m", 4, 2, 2, 2);
    private static final Matrix TWO = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1});
    private static final Matrix ONE = Matrix.ofRows(new float[] {0.6f, 0.8f});
    private static final SkippedImage SKIPPED = new SkippedImage("x.jpg", "truncated\nat byte 7");

    @TempDir Path folder;

    @Test
    void continuesAfterTheLastBatch() throws Exception {
        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            partial.addImages(TWO, List.of());
            partial.addImages(ONE, List.of(SKIPPED));
            partial.addTexts(TWO);
        }

        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            assertEquals(4, partial.imagesDone());
            assertEquals(2, partial.textsDone());
            assertEquals(List.of(SKIPPED), partial.skipped());
        }
    }

    @Test
    void rowsWithoutAJournalLineDidNotHappen() throws Exception {
        startWithImages();
        Files.write(part("image.npy"), new byte[13], StandardOpenOption.APPEND);

        finishRest();

        assertEquals(
                Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1}, new float[] {0.6f, 0.8f}),
                EmbeddingsFolder.open(folder).image());
    }

    @Test
    void tornJournalLineIsCut() throws Exception {
        startWithImages();
        Files.writeString(part("journal"), "{\"texts\":fal", StandardOpenOption.APPEND);

        finishRest();

        assertEquals(3, EmbeddingsFolder.open(folder).image().rows());
    }

    @Test
    void journalLineWithoutItsRowsDidNotHappen() throws Exception {
        startWithImages();
        try (var file = new RandomAccessFile(part("image.npy").toFile(), "rw")) {
            file.setLength(file.length() - 1);
        }

        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            assertEquals(0, partial.imagesDone());
        }
    }

    @Test
    void rowsThatAPowerFailureTurnedToZerosAreMadeAgain() throws Exception {
        startWithImages();
        try (var file = new RandomAccessFile(part("image.npy").toFile(), "rw")) {
            file.seek(file.length() - 8);
            file.write(new byte[8]);
        }

        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            assertEquals(0, partial.imagesDone());
        }
    }

    @Test
    void partsOfAnotherJobAreDiscarded() throws Exception {
        startWithImages();

        try (var partial = PartialEmbeddings.resume(folder, new JobKey("c", "n", 4, 2, 2, 2))) {
            assertEquals(0, partial.imagesDone());
        }
    }

    @Test
    void discardedPartsAreGone() throws Exception {
        startWithImages();

        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            partial.discard();
        }

        assertFalse(Files.exists(folder.resolve(".partial")));
    }

    @Test
    void settlingRemovesThePartsOfAnotherJobAndNoOthers() throws Exception {
        startWithImages();

        PartialEmbeddings.settle(folder, KEY);
        assertTrue(Files.exists(part("image.npy")));
        PartialEmbeddings.settle(folder, new JobKey("c", "n", 4, 2, 2, 2));
        assertFalse(Files.exists(part("image.npy")));
    }

    @Test
    void secondWriterIsRefusedWhileTheFirstIsOpen() throws Exception {
        try (var first = PartialEmbeddings.resume(folder, KEY)) {
            var failure =
                    assertThrows(
                            ConoscopeException.class, () -> PartialEmbeddings.resume(folder, KEY));
            assertEquals("store.locked.here", failure.key());
            assertTrue(failure.getMessage().contains("of this process"), failure.getMessage());
            assertEquals(0, first.imagesDone());
        }
        PartialEmbeddings.resume(folder, KEY).close();
    }

    @Test
    void completePartsAreMovedByTheNextProcess() throws Exception {
        startWithImages();
        finishRest();
        // As if the first process had been killed after it moved image.npy.
        var parts = folder.resolve(".partial");
        Files.createDirectories(parts);
        for (var name : List.of("text.npy", "pairs.csv", "manifest.json")) {
            Files.move(folder.resolve(name), parts.resolve(name));
        }
        Files.writeString(parts.resolve("job"), KEY.words());

        PartialEmbeddings.settle(folder, KEY);

        assertEquals(3, EmbeddingsFolder.open(folder).image().rows());
        assertFalse(Files.exists(parts));
    }

    @Test
    void unwritableFolderIsNamed() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        var failure =
                assertThrows(ConoscopeException.class, () -> PartialEmbeddings.resume(file, KEY));

        assertEquals("file.write", failure.key());
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
    }

    private void startWithImages() throws ConoscopeException {
        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            partial.addImages(TWO, List.of());
        }
    }

    private void finishRest() throws ConoscopeException {
        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            assertEquals(2, partial.imagesDone());
            partial.addImages(ONE, List.of(SKIPPED));
            partial.addTexts(TWO);
            partial.addTexts(ONE);
            partial.finish(
                    Pairs.diagonal(3),
                    new Manifest(
                            "m",
                            "trained",
                            "m",
                            2,
                            3,
                            3,
                            new CorpusOrigin("c", "/c", null, "c", null),
                            Map.of(),
                            partial.skipped()));
        }
    }

    private Path part(String name) throws IOException {
        return folder.resolve(".partial").resolve(name);
    }
}
