package io.conoscope.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class EmbeddingsFilesTest {

    private static final Path CLIP = Path.of("../shared/data/gap-reference/features_clip.npy");
    private static final Matrix IMAGE = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1});
    private static final Matrix TEXT =
            Matrix.ofRows(new float[] {1, 1}, new float[] {2, 1}, new float[] {0, 3});
    private static final Pairs PAIRS = new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1});

    @TempDir Path folder;

    @Test
    void aFolderKeepsRowsPairsAndProvenance() throws Exception {
        EmbeddingsFolder.write(folder, IMAGE, TEXT, PAIRS, manifest(2));
        var opened = EmbeddingsFiles.open(folder);
        assertEquals(IMAGE, opened.image());
        assertEquals(TEXT, opened.text());
        assertEquals(PAIRS, opened.pairs());
        assertEquals(manifest(2).provenance(), opened.provenance());
        assertEquals(opened, EmbeddingsFiles.open(folder.resolve("text.npy")));
    }

    @Test
    void aFolderOfTwoFilesPairsRowWithRow() throws Exception {
        NpyFile.write(folder.resolve("image.npy"), IMAGE);
        NpyFile.write(folder.resolve("text.npy"), IMAGE);
        var opened = EmbeddingsFiles.open(folder);
        assertEquals(Pairs.diagonal(2), opened.pairs());
        assertEquals("unknown", opened.provenance().model());
        assertEquals(folder.getFileName().toString(), opened.provenance().corpus());
    }

    @Test
    void rowCountsThatDifferNeedPairs() throws Exception {
        NpyFile.write(folder.resolve("image.npy"), IMAGE);
        NpyFile.write(folder.resolve("text.npy"), TEXT);
        assertEquals("embeddings.rows", refusal(folder).key());
    }

    @Test
    void findsTheOtherFileOfAPair() throws Exception {
        NpyFile.write(folder.resolve("coco_image_512.npy"), IMAGE);
        NpyFile.write(folder.resolve("coco_text_512.npy"), IMAGE);
        assertEquals(IMAGE, EmbeddingsFiles.open(folder.resolve("coco_text_512.npy")).image());
        var alone = folder.resolve("alone.npy");
        NpyFile.write(alone, IMAGE);
        assertEquals("embeddings.none", refusal(alone).key());
    }

    @Test
    void refusesWhatIsNoEmbeddings() throws Exception {
        assertEquals("embeddings.none", refusal(folder).key());
        assertEquals("file.missing", refusal(folder.resolve("nowhere")).key());
        var header = NpyBytes.header("<f4", false, "(3, 1, 1)");
        var bytes = NpyBytes.floats(ByteOrder.LITTLE_ENDIAN, 1, 2, 3);
        assertEquals("npy.shape", refusal(NpyBytes.file(folder, header, bytes)).key());
    }

    @Test
    void refusesWidthsThatDiffer() throws Exception {
        NpyFile.write(folder.resolve("image.npy"), IMAGE);
        NpyFile.write(folder.resolve("text.npy"), Matrix.of(2, 1, new float[] {1, 2}));
        assertEquals("embeddings.widths", refusal(folder).key());
    }

    @Test
    void refusesNoRows() throws Exception {
        NpyFile.write(folder.resolve("image.npy"), Matrix.of(0, 2, new float[0]));
        NpyFile.write(folder.resolve("text.npy"), Matrix.of(0, 2, new float[0]));
        assertEquals("embeddings.empty", refusal(folder).key());
    }

    @Test
    void refusesPairsOfRowsWithoutValues() throws Exception {
        var file = folder.resolve("x.npy");
        NpyFile.write(file, Matrix.of(12, 0, new float[0]));
        var words = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        var cube = words.replace("(12, 0), }  ", "(2, 6, 0), }");
        Files.writeString(file, cube, StandardCharsets.ISO_8859_1);

        var failure = refusal(file);

        assertEquals("npy.none", failure.key());
        assertTrue(failure.getMessage().contains("x.npy: shape (2, 6, 0)"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void namesTheRowThatIsNotFinite(float bad) throws Exception {
        NpyFile.write(folder.resolve("image.npy"), IMAGE);
        NpyFile.write(folder.resolve("text.npy"), Matrix.of(2, 2, new float[] {1, 0, 1, bad}));
        var failure = refusal(folder);
        assertEquals("npy.row.notfinite", failure.key());
        assertTrue(
                failure.getMessage().contains("text.npy: text row 1 has " + bad + " in column 1"),
                failure.getMessage());
    }

    @Test
    void namesTheRowOfZeros() throws Exception {
        NpyFile.write(folder.resolve("image.npy"), Matrix.of(2, 2, new float[] {1, 0, 0, -0f}));
        NpyFile.write(folder.resolve("text.npy"), IMAGE);
        var failure = refusal(folder);
        assertEquals("npy.row.zero", failure.key());
        assertTrue(failure.getMessage().contains("image.npy: image row 1 "));
    }

    @Test
    void aManifestThatSaysOtherwiseIsRefused() throws Exception {
        EmbeddingsFolder.write(folder, IMAGE, TEXT, PAIRS, manifest(2));
        manifest(7).write(folder.resolve("manifest.json"));
        assertEquals("manifest.differs", refusal(folder).key());
    }

    @Test
    void opensImagesAndTextsOfOneFile() throws Exception {
        assumeTrue(Files.exists(CLIP), CLIP + " is not there: skipped");
        var clip = EmbeddingsFiles.open(CLIP);
        assertEquals("(500, 512)", clip.image().shape());
        assertEquals("(500, 512)", clip.text().shape());
        assertEquals(500, clip.pairs().size());
        assertEquals("features_clip.npy", clip.provenance().corpus());
        assertEquals(NpyFile.open(CLIP).rows().at(500, 3), clip.text().at(0, 3));
    }

    static Manifest manifest(int images) {
        return new Manifest(
                "clip-tiny",
                "random 1",
                "abc",
                2,
                images,
                3,
                new Manifest.CorpusOrigin("scenes", "samples/scenes", "test", "def", null),
                Map.of("layer", "3"));
    }

    private static ConoscopeException refusal(Path path) {
        return assertThrows(ConoscopeException.class, () -> EmbeddingsFiles.open(path));
    }
}
