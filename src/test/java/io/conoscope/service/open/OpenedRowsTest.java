package io.conoscope.service.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.Manifest;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;

class OpenedRowsTest {

    private final OpenedRows opened = new OpenedRows();

    @TempDir Path folder;

    private Embeddings written() throws Exception {
        var rows = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1});
        var corpus = new Manifest.CorpusOrigin("Two", "/two", null, "def", null);
        var manifest = new Manifest("m", "trained", "abc", 2, 2, 2, corpus, Map.of());
        EmbeddingsFolder.write(folder, rows, rows, Pairs.diagonal(2), manifest);
        return EmbeddingsFolder.open(folder);
    }

    @Test
    void findsWhatWasOpenedAndIsStillTheSame() throws Exception {
        var rows = written();
        assertEquals(Optional.empty(), opened.find(folder));
        opened.keep(folder, rows);
        assertSame(rows, opened.find(folder).orElseThrow());
    }

    @Test
    void forgetsAFolderThatWasWrittenAgain() throws Exception {
        opened.keep(folder, written());
        Files.setLastModifiedTime(
                folder.resolve(EmbeddingsFolder.MANIFEST), FileTime.fromMillis(1000));
        assertEquals(Optional.empty(), opened.find(folder));
    }

    @Test
    void forgetsAFolderThatIsGone() throws Exception {
        opened.keep(folder, written());
        Files.delete(folder.resolve(EmbeddingsFolder.MANIFEST));
        assertEquals(Optional.empty(), opened.find(folder));
    }
}
