package io.conoscope.fuzz;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.Manifest;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.embedding.store.JobKey;
import io.conoscope.embedding.store.PartialEmbeddings;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Readers of rows and of what stands beside them.
final class RowTargets {

    private static final int IMAGES = 6;
    private static final int TEXTS = 9;
    private static final int WIDTH = 4;
    private static final JobKey KEY = new JobKey("c", "m", IMAGES, WIDTH, 2, 3);

    private RowTargets() {}

    static List<FuzzTarget> in(Path scratch) throws Exception {
        return List.of(
                npy(scratch.resolve("npy")),
                pairedNpy(scratch.resolve("npy-pairs")),
                embeddings(scratch.resolve("embeddings-image"), EmbeddingsFolder.IMAGE),
                embeddings(scratch.resolve("embeddings-pairs"), EmbeddingsFolder.PAIRS),
                embeddings(scratch.resolve("embeddings-manifest"), EmbeddingsFolder.MANIFEST),
                journal(scratch.resolve("embedding-journal")));
    }

    private static Matrix rows(int count) {
        var random = Seeds.random(count);
        var values = new float[count * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Matrix.of(count, WIDTH, values);
    }

    private static FuzzTarget npy(Path folder) throws Exception {
        Files.createDirectories(folder);
        NpyFile.write(folder.resolve("rows.npy"), rows(TEXTS));
        return FuzzTarget.of(
                "npy", folder, "rows.npy", at -> sum(NpyFile.read(at.resolve("rows.npy"))));
    }

    /// Three dimensions, (2, n, d).
    private static FuzzTarget pairedNpy(Path folder) throws Exception {
        Files.createDirectories(folder);
        var header =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3, 4), }"
                        .concat(" ".repeat(55))
                        .concat("\n");
        var bytes = ByteBuffer.allocate(10 + header.length() + 2 * 3 * 4 * 4);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.put((byte) header.length()).put((byte) 0);
        bytes.put(header.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 2 * 3 * 4; i++) {
            bytes.order(ByteOrder.LITTLE_ENDIAN).putFloat(i + 1);
        }
        Files.write(folder.resolve("features.npy"), bytes.array());
        return FuzzTarget.of(
                "npy-pairs",
                folder,
                "features.npy",
                at -> sum(EmbeddingsFiles.open(at.resolve("features.npy"))));
    }

    private static FuzzTarget embeddings(Path folder, String file) throws Exception {
        Files.createDirectories(folder);
        var pairs =
                new Pairs(
                        new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8},
                        new int[] {0, 0, 1, 2, 3, 3, 4, 5, 5});
        var origin = new Manifest.CorpusOrigin("six", folder.toString(), null, "f", null);
        EmbeddingsFolder.write(
                folder,
                rows(IMAGES),
                rows(TEXTS),
                pairs,
                new Manifest(
                        "m",
                        "random 1",
                        "f",
                        WIDTH,
                        IMAGES,
                        TEXTS,
                        origin,
                        Map.of("device", "cpu")));
        return FuzzTarget.of(
                "embeddings-" + file.replaceAll("\\W.*", ""),
                folder,
                file,
                at -> sum(EmbeddingsFolder.open(at)));
    }

    /// The journal of a job that was killed: whatever stands in it, the job goes on or begins
    /// again.
    private static FuzzTarget journal(Path folder) throws Exception {
        Files.createDirectories(folder);
        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            partial.addImages(rows(1), List.of(new SkippedImage("a.jpg", "not a picture")));
            partial.addImages(rows(2), List.of());
        }
        Path journal;
        try (var files = Files.walk(folder)) {
            journal =
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.getFileName().toString().contains("journal"))
                            .findFirst()
                            .orElseThrow();
        }
        var name = folder.relativize(journal).toString();
        return FuzzTarget.of("embedding-journal", folder, name, RowTargets::resume);
    }

    private static void resume(Path folder) throws ConoscopeException {
        try (var partial = PartialEmbeddings.resume(folder, KEY)) {
            if (partial.imagesDone() > IMAGES) {
                throw new IllegalStateException(partial.imagesDone() + " images of " + IMAGES);
            }
        }
    }

    private static void sum(Embeddings embeddings) {
        sum(embeddings.image());
        sum(embeddings.text());
    }

    /// Every value is read: a mapped file shows its holes only then.
    private static void sum(Matrix rows) {
        rows.checksum();
    }
}
