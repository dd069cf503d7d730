package io.conoscope.app.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.embedding.store.EmbeddingStore;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.FittedTransform;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.math.Matrix;
import io.conoscope.service.attribute.attach.AttachmentStore;
import io.conoscope.service.attribute.attach.Attachments;
import io.conoscope.service.open.OpenedRows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

class WindowServicesTest {

    private static final Matrix IMAGE = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1});
    private static final Matrix TEXT = Matrix.ofRows(new float[] {1, 1}, new float[] {2, 1});

    @TempDir Path folder;

    /// Puts images and texts in each other's place.
    private record Swap() implements RowTransform {

        @Override
        public String name() {
            return "swap";
        }

        @Override
        public FittedTransform fit(ModalityRows rows) {
            return given -> new ModalityRows(given.text(), given.image());
        }
    }

    @BeforeEach
    void write() throws ConoscopeException {
        NpyFile.write(folder.resolve("image.npy"), IMAGE);
        NpyFile.write(folder.resolve("text.npy"), TEXT);
    }

    private Embeddings open(RowCorrection correction) throws ConoscopeException {
        var services =
                new WindowServices(
                        (request, token, progress) -> {
                            throw new IllegalStateException("nothing is embedded here");
                        },
                        new EmbeddingStore(folder.resolve("store")),
                        new OpenedRows(),
                        correction,
                        new Attachments(new AttachmentStore(folder.resolve("attached"))));
        return Objects.requireNonNull(services.open(folder).embeddings());
    }

    @Test
    void rowsAreOpenedAsTheyAreWithoutACorrection() throws ConoscopeException {
        var rows = open(RowCorrection.NONE);
        assertEquals(IMAGE, rows.image());
        assertEquals("identity", rows.key().transform());
        assertEquals(rows.key(), open(RowCorrection.NONE).key());
    }

    @Test
    void openedRowsGoThroughTheCorrection() throws ConoscopeException {
        var rows = open(new RowCorrection(new Swap(), FitSample.ALL));
        assertEquals(TEXT, rows.image());
        assertEquals(IMAGE, rows.text());
        assertEquals("swap", rows.key().transform());
        assertNotEquals(rows.key(), open(RowCorrection.NONE).key());
    }
}
