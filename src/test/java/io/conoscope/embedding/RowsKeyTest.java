package io.conoscope.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What was computed of rows is found by their key: it must never be that of other rows.
class RowsKeyTest {

    private static final Matrix IMAGE = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1});
    private static final Matrix TEXT = Matrix.ofRows(new float[] {1, 1}, new float[] {2, 1});
    private static final Matrix OTHER = Matrix.ofRows(new float[] {1, 1}, new float[] {2, 3});
    private static final Pairs PAIRS = Pairs.diagonal(2);

    @TempDir Path folder;

    private RowsKey bare(String name, Matrix text) throws Exception {
        var into = Files.createDirectories(folder.resolve(name));
        NpyFile.write(into.resolve(EmbeddingsFolder.IMAGE), IMAGE);
        NpyFile.write(into.resolve(EmbeddingsFolder.TEXT), text);
        return EmbeddingsFiles.open(into).key();
    }

    private RowsKey described(String name, Matrix text, Pairs pairs, Manifest manifest)
            throws Exception {
        var into = folder.resolve(name);
        EmbeddingsFolder.write(into, IMAGE, text, pairs, manifest);
        return EmbeddingsFiles.open(into).key();
    }

    private static Manifest manifest(String model, String corpus, Map<String, String> settings) {
        var origin = new Manifest.CorpusOrigin("Two", "/two", null, corpus, null);
        return new Manifest("m", "trained", model, 2, 2, 2, origin, settings);
    }

    private static Manifest manifest() {
        return manifest("abc", "def", Map.of());
    }

    @Test
    void isTheSameForFilesThatWereOpenedTwice() throws Exception {
        bare("a", TEXT);
        var first = EmbeddingsFiles.open(folder.resolve("a"));
        var again = EmbeddingsFiles.open(folder.resolve("a").resolve("text.npy"));
        assertNotSame(first, again);
        assertEquals(first.key(), again.key());
        assertEquals(first.key().hashCode(), again.key().hashCode());
    }

    @Test
    void differsBetweenFilesThatHoldTheSame() throws Exception {
        assertNotEquals(bare("a", TEXT), bare("b", TEXT));
    }

    @Test
    void differsOnceAFileIsWrittenOverEvenInTheSameMoment() throws Exception {
        var before = bare("a", TEXT);
        var file = folder.resolve("a").resolve(EmbeddingsFolder.TEXT);
        var moment = Files.getLastModifiedTime(file);
        bare("a", OTHER);
        Files.setLastModifiedTime(file, moment);
        assertNotEquals(before, EmbeddingsFiles.open(folder.resolve("a")).key());
    }

    @Test
    void differsOnceAFileWasTouched() throws Exception {
        var before = bare("a", TEXT);
        var file = folder.resolve("a").resolve(EmbeddingsFolder.TEXT);
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1000));
        assertNotEquals(before, EmbeddingsFiles.open(folder.resolve("a")).key());
    }

    @Test
    void differsBetweenStackedFiles() throws Exception {
        var header = NpyBytes.header("<f4", false, "(2, 1, 2)");
        var order = java.nio.ByteOrder.LITTLE_ENDIAN;
        var one = NpyBytes.file(folder, header, NpyBytes.floats(order, 1, 2, 3, 4));
        var first = EmbeddingsFiles.open(one).key();
        assertEquals(first, EmbeddingsFiles.open(one).key());
        var other = Files.copy(one, folder.resolve("other.npy"));
        assertNotEquals(first, EmbeddingsFiles.open(other).key());
    }

    @Test
    void ofRowsWithAManifestDoesNotDependOnTheirPlace() throws Exception {
        assertEquals(
                described("a", TEXT, PAIRS, manifest()), described("b", TEXT, PAIRS, manifest()));
    }

    @Test
    void ofRowsWithAManifestDependsOnModelCorpusSettingsPairsAndNumbers() throws Exception {
        var key = described("a", TEXT, PAIRS, manifest());
        assertNotEquals(key, described("b", TEXT, PAIRS, manifest("abd", "def", Map.of())));
        assertNotEquals(key, described("c", TEXT, PAIRS, manifest("abc", "deg", Map.of())));
        assertNotEquals(
                key, described("d", TEXT, PAIRS, manifest("abc", "def", Map.of("device", "gpu"))));
        var crossed = new Pairs(new int[] {0, 1}, new int[] {1, 0});
        assertNotEquals(key, described("e", TEXT, crossed, manifest()));
        assertNotEquals(key, described("f", OTHER, PAIRS, manifest()));
    }

    @Test
    void ofRowsWrittenOverBesideAnOldManifestIsAnother() throws Exception {
        var key = described("a", TEXT, PAIRS, manifest());
        NpyFile.write(folder.resolve("a").resolve(EmbeddingsFolder.TEXT), OTHER);
        assertNotEquals(key, EmbeddingsFiles.open(folder.resolve("a")).key());
    }

    @Test
    void ofImagesAndTextsTheOtherWayRoundIsAnother() {
        var provenance = manifest().provenance();
        assertNotEquals(
                new Embeddings(IMAGE, TEXT, PAIRS, provenance).key(),
                new Embeddings(TEXT, IMAGE, PAIRS, provenance).key());
    }

    @Test
    void embeddingsAreEqualByIt() throws Exception {
        described("a", TEXT, PAIRS, manifest());
        described("b", TEXT, PAIRS, manifest());
        var rows = EmbeddingsFiles.open(folder.resolve("a"));
        var same = EmbeddingsFiles.open(folder.resolve("b"));
        assertEquals(rows, same);
        assertEquals(rows.hashCode(), same.hashCode());
        assertNotEquals(rows, rows.changedBy("center", rows.image(), rows.text()));
    }

    @Test
    void namesWhatWasDoneToTheRowsSince() {
        var rows = new Embeddings(IMAGE, TEXT, PAIRS, manifest().provenance());
        var turned = rows.changedBy("turn:90", TEXT, IMAGE);
        assertEquals("turn:90", turned.key().transform());
        assertEquals("turn:90", turned.provenance().settings().get(Provenance.TRANSFORM));
        assertNotEquals(rows.key(), turned.key());
        assertEquals(turned.key(), rows.changedBy("turn:90", TEXT, IMAGE).key());
        assertNotEquals(turned.key(), rows.changedBy("turn:45", TEXT, IMAGE).key());
        assertEquals("turn:90+center", turned.changedBy("center", IMAGE, TEXT).key().transform());
    }

    @Property(tries = 300, seed = "42")
    void oneValueMakesAnotherKey(
            @ForAll @IntRange(min = 0, max = 399) int at,
            @ForAll float value,
            @ForAll @IntRange(min = 0, max = 30) int bit) {
        var values = new float[400];
        values[at] = value;
        var changed = values.clone();
        changed[at] = Float.intBitsToFloat(Float.floatToRawIntBits(value) ^ 1 << bit);
        var before = Matrix.of(20, 20, values);
        var after = Matrix.of(20, 20, changed);
        assertNotEquals(before.checksum(), after.checksum());
        assertNotEquals(before.checksum() >>> 32, after.checksum() >>> 32);
        assertNotEquals((int) before.checksum(), (int) after.checksum());
    }
}
