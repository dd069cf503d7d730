package io.conoscope.service.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.ContainerSlice;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pictures;
import io.conoscope.dataset.Datasets;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.FakeCorpus;
import io.conoscope.service.FakeModels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class EmbeddingBatchTest {

    private static final ModelSpec MODEL = new ModelSpec("fake", 1L);

    @TempDir Path temp;

    private final FakeModels models = new FakeModels();
    private final EmbeddingBatch batches = new EmbeddingBatch(models.load(MODEL));

    @Test
    void aBatchByItselfIsWhatAJobWrites() throws Exception {
        var unreadable = FakeCorpus.pictures(Set.of("2.jpg"));
        var corpus = FakeCorpus.of(temp, EmbeddingBatch.IMAGES);
        var images = corpus.images().stream().map(i -> batches.decode(i, unreadable)).toList();
        var texts = corpus.texts().stream().skip(6).limit(26).map(batches::tokenize).toList();
        try (var decoders = new DecoderPool()) {
            var job =
                    new LocalEmbedder(models, unreadable, decoders.threads())
                            .embed(
                                    new EmbedRequest(corpus, MODEL, temp.resolve("rows")),
                                    new CancellationToken(),
                                    progress -> {});

            assertEquals(job.image(), batches.images(images).rows());
            // Without the two texts of the image that cannot be read.
            assertEquals(job.text().slice(4, 30), batches.texts(texts));
        }
    }

    @Test
    void whatCannotBeReadHasNoRowAndIsNamedWithoutItsPlace() throws Exception {
        var pictures = FakeCorpus.pictures(Set.of("1.jpg"));
        var corpus = FakeCorpus.of(temp, 3);
        var decoded = corpus.images().stream().map(i -> batches.decode(i, pictures)).toList();

        var made = batches.images(decoded);

        assertNull(decoded.get(1).pixels());
        assertEquals(
                List.of(new SkippedImage("1.jpg", "1.jpg cannot be read: truncated")),
                made.skipped());
        assertEquals("(2, 16)", made.rows().shape());
        var third = batches.images(decoded.subList(2, 3)).rows();
        assertArrayEquals(third.row(0), made.rows().row(1));
    }

    @Test
    void aBatchOfWhichNothingCanBeReadHasNoRows() throws Exception {
        var made = batches.images(List.of(new DecodedImage("a", null, "broken")));

        assertEquals("(0, 16)", made.rows().shape());
        assertEquals(List.of(new SkippedImage("a", "broken")), made.skipped());
    }

    @Test
    void everyRowHasLengthOne() throws Exception {
        var corpus = FakeCorpus.of(temp, 5);
        var pictures = FakeCorpus.pictures(Set.of());
        var images = corpus.images().stream().map(i -> batches.decode(i, pictures)).toList();
        var texts = corpus.texts().stream().map(batches::tokenize).toList();

        for (var rows : List.of(batches.images(images).rows(), batches.texts(texts))) {
            for (int r = 0; r < rows.rows(); r++) {
                double squares = 0;
                for (float value : rows.row(r)) {
                    squares += (double) value * value;
                }
                assertEquals(1, squares, 1e-6);
            }
        }
    }

    @Test
    void nothingIsRememberedBetweenBatches() throws Exception {
        var corpus = FakeCorpus.of(temp, 4);
        var tokens = corpus.texts().stream().map(batches::tokenize).toList();

        var first = batches.texts(tokens);
        batches.texts(tokens.subList(3, 7));

        assertEquals(first, batches.texts(tokens));
    }

    @Test
    void aRowWithoutDirectionNamesItsItem() {
        models.broken = "text 1 of image 0";
        var tokens = FakeCorpus.of(temp, 1).texts().stream().map(batches::tokenize).toList();

        var failure = assertThrows(ConoscopeException.class, () -> batches.texts(tokens));

        assertEquals("embed.direction", failure.key());
        assertTrue(failure.getMessage().contains("0.jpg#1"), failure.getMessage());
    }

    @Test
    void aPictureInAContainerGivesTheRowOfTheFile() throws Exception {
        var file = Datasets.open(Path.of("samples/scenes")).images().getFirst();
        var bytes = file.source().bytes(1 << 20);
        var container = Files.write(temp.resolve("x.tar"), new byte[512]);
        Files.write(container, bytes, java.nio.file.StandardOpenOption.APPEND);
        var slice = new ContainerSlice(container, 512, bytes.length);

        var fromFile = batches.decode(file, Pictures::open);
        var fromSlice = batches.decode(new ImageItem(file.id(), slice, null), Pictures::open);

        assertArrayEquals(fromFile.pixels(), fromSlice.pixels());
        assertEquals(
                batches.images(List.of(fromFile)).rows(),
                batches.images(List.of(fromSlice)).rows());
    }

    @Test
    void whatIsWrongInAContainerIsToldByTheImagesName() {
        var gone = new ImageItem("a.jpg", new ContainerSlice(temp.resolve("x.tar"), 0, 9), null);

        var decoded = batches.decode(gone, Pictures::open);

        assertEquals("a.jpg does not exist", decoded.problem());
    }
}
