package io.conoscope.embedding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class EmbeddingStoreTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final JobKey KEY = new JobKey(A, B, 1, 2, 1, 1);

    @TempDir Path temp;

    @Test
    void eachCorpusAndModelHasItsFolder() {
        var store = store();

        assertEquals(store.folder(A, B), store.folder(A, B));
        assertNotEquals(store.folder(A, B), store.folder(B, A));
    }

    @Test
    void whatIsNoFingerprintCannotLeaveTheStore() {
        assertThrows(
                IllegalArgumentException.class, () -> store().folder("../../../../elsewhere", B));
    }

    @Test
    void emptyStoreHasNoSize() throws Exception {
        assertEquals(0, store().size());
        assertEquals(List.of(), store().list());
    }

    @Test
    void unfinishedJobsAreCounted() throws Exception {
        leaveParts(store().folder(A, B));

        var entry = store().list().getFirst();

        assertNull(entry.manifest());
        assertTrue(entry.bytes() >= 128 + 8, entry + "");
        assertEquals(entry.bytes(), store().size());
    }

    @Test
    void clearRemovesEverything() throws Exception {
        leaveParts(store().folder(A, B));
        Files.writeString(store().folder(A, B).resolve("image.npy"), "rows");

        assertEquals(List.of(), store().clear());

        assertFalse(Files.exists(store().folder(A, B)));
        assertEquals(0, store().size());
    }

    @Test
    void clearLeavesWhatAJobIsWriting() throws Exception {
        var busy = store().folder(A, B);
        try (var partial = PartialEmbeddings.resume(busy, KEY)) {
            partial.addImages(Matrix.ofRows(new float[] {1, 0}), List.of());

            assertEquals(List.of(busy), store().clear());
            assertTrue(Files.exists(busy.resolve(".partial/image.npy")));
        }
    }

    private EmbeddingStore store() {
        return new EmbeddingStore(temp.resolve("store"));
    }

    private static void leaveParts(Path folder) throws Exception {
        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            partial.addImages(Matrix.ofRows(new float[] {1, 0}), List.of());
        }
    }
}
