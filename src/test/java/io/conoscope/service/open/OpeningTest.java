package io.conoscope.service.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.dataset.Datasets;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.Manifest;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class OpeningTest {

    @TempDir Path temp;

    private Path photos;
    private Path rows;

    @BeforeEach
    void writeTwoTablesOverTheSamePhotos() throws IOException {
        photos = Files.createDirectories(temp.resolve("photos"));
        rows = temp.resolve("rows");
        for (var name : List.of("a.jpg", "b.jpg", "c.jpg")) {
            Files.createFile(photos.resolve(name));
        }
        Files.writeString(photos.resolve("one.csv"), "image,caption\na.jpg,Ant\nb.jpg,Bee\n");
        Files.writeString(
                photos.resolve("two.csv"), "image,caption\nc.jpg,Sea\na.jpg,Ants\nb.jpg,Bees\n");
    }

    @Test
    void aFolderOfPhotosIsACorpusWithoutRows() throws Exception {
        var source = Opening.open(photos);

        assertEquals(2, source.corpus().images().size());
        assertNull(source.embeddings());
        assertEquals(
                "file.missing",
                assertThrows(ConoscopeException.class, () -> Opening.open(temp.resolve("x")))
                        .key());
    }

    @Test
    void rowsFindTheTableThatTheyWereMadeOf() throws Exception {
        var corpus = Datasets.open(photos.resolve("two.csv"));
        write(corpus, Manifest.origin(corpus), List.of());

        var source = Opening.open(rows);

        assertEquals(corpus, source.corpus());
        assertEquals(3, source.embeddings().image().rows());
    }

    @Test
    void imagesWithoutARowAreLeftOut() throws Exception {
        var corpus = Datasets.open(photos.resolve("two.csv"));
        var skipped = List.of(new SkippedImage("a.jpg", "truncated"));
        write(EmbeddedCorpus.without(corpus, skipped), Manifest.origin(corpus), skipped);

        var source = Opening.open(rows);

        assertEquals(
                List.of("c.jpg", "b.jpg"),
                source.corpus().images().stream().map(image -> image.id()).toList());
        assertEquals(photos.resolve("a.jpg"), source.corpus().warnings().getLast().file());
    }

    @Test
    void anOldManifestFindsItsCorpusByTheFolder() throws Exception {
        var corpus = Datasets.open(photos).first(1);
        write(corpus, withoutReference(corpus), List.of());

        assertEquals(corpus, Opening.open(rows).corpus());
    }

    @Test
    void rowsWhoseCorpusIsNotThereAnyMoreAreShownAlone() throws Exception {
        var corpus = Datasets.open(photos.resolve("two.csv"));
        write(corpus, Manifest.origin(corpus), List.of());
        Files.writeString(photos.resolve("two.csv"), "image,caption\nc.jpg,Changed\n");

        var alone = Opening.open(rows);

        assertEquals("image 2", alone.corpus().images().get(2).id());
        assertNull(alone.corpus().ref());
        assertNotNull(alone.embeddings());
        // What is in the store of an old manifest may have been another table of the folder.
        write(corpus, withoutReference(corpus), List.of());
        assertEquals("image 0", Opening.open(rows).corpus().images().getFirst().id());
    }

    @Test
    void rowsOfOneFileAreShownAlone() throws Exception {
        Files.createDirectories(rows);
        NpyFile.write(rows.resolve("my_image.npy"), ones(2));
        NpyFile.write(rows.resolve("my_text.npy"), ones(2));

        var source = Opening.open(rows.resolve("my_text.npy"));

        assertEquals(2, source.corpus().texts().size());
        assertNull(source.corpus().texts().getFirst().text());
    }

    @Test
    void openedRowsAreTheSameObjectUntilTheFolderIsWrittenAgain() throws Exception {
        var corpus = Datasets.open(photos);
        write(corpus, Manifest.origin(corpus), List.of());
        var opened = new OpenedRows();
        var embeddings = EmbeddingsFolder.open(rows);
        opened.keep(rows, embeddings);

        assertEquals(embeddings, opened.find(rows).orElseThrow());
        Files.setLastModifiedTime(
                rows.resolve(EmbeddingsFolder.MANIFEST),
                java.nio.file.attribute.FileTime.fromMillis(1000));
        assertEquals(java.util.Optional.empty(), opened.find(rows));
    }

    private static Manifest.CorpusOrigin withoutReference(Corpus corpus) {
        var now = Manifest.origin(corpus);
        return new Manifest.CorpusOrigin(
                now.name(), now.path(), now.split(), now.fingerprint(), null);
    }

    private void write(Corpus corpus, Manifest.CorpusOrigin origin, List<SkippedImage> skipped)
            throws ConoscopeException {
        int images = corpus.images().size();
        int texts = corpus.texts().size();
        var manifest =
                new Manifest("m", "trained", "p", 2, images, texts, origin, Map.of(), skipped);
        EmbeddingsFolder.write(rows, ones(images), ones(texts), corpus.pairs(), manifest);
    }

    private static Matrix ones(int count) {
        var values = new float[2 * count];
        Arrays.fill(values, 1);
        return Matrix.of(count, 2, values);
    }
}
