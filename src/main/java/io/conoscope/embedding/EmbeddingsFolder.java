package io.conoscope.embedding;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder of embeddings: `image.npy` (n, d), `text.npy` (m, d), `pairs.csv`, `manifest.json`.
///
/// The last two may be absent: without pairs, row i of one belongs to row i of the other; without a
/// manifest, nobody knows of what the rows are.
public final class EmbeddingsFolder {

    public static final String IMAGE = "image.npy";
    public static final String TEXT = "text.npy";
    public static final String PAIRS = "pairs.csv";
    public static final String MANIFEST = "manifest.json";

    private EmbeddingsFolder() {}

    /// Whether a folder holds the two files of rows.
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(IMAGE))
                && Files.isRegularFile(folder.resolve(TEXT));
    }

    /// Opens a folder; the rows are mapped.
    ///
    /// @throws ConoscopeException naming the file and the place if files are missing, malformed or
    ///     do not fit together, or if a row is not finite or all zeros
    public static Embeddings open(Path folder) throws ConoscopeException {
        if (!isOne(folder)) {
            throw new ConoscopeException("embeddings.none", null, folder);
        }
        var pairsFile = folder.resolve(PAIRS);
        var rows =
                EmbeddingsFiles.pair(
                        folder.resolve(IMAGE),
                        folder.resolve(TEXT),
                        Files.exists(pairsFile) ? pairsFile : null);
        var manifest = manifest(folder);
        if (manifest.isEmpty()) {
            return rows;
        }
        requireSame(folder, "images", manifest.get().images(), IMAGE, rows.image());
        requireSame(folder, "texts", manifest.get().texts(), TEXT, rows.text());
        if (manifest.get().dimension() != rows.dimension()) {
            throw differs(folder, "dimension " + manifest.get().dimension(), IMAGE, rows.image());
        }
        return new Embeddings(
                rows.image(),
                rows.text(),
                rows.pairs(),
                manifest.get().provenance(),
                rows.key().from(manifest.get()));
    }

    /// The folder's manifest, where it has one.
    ///
    /// @throws ConoscopeException if there is one that cannot be read
    public static Optional<Manifest> manifest(Path folder) throws ConoscopeException {
        var file = folder.resolve(MANIFEST);
        return Files.exists(file) ? Optional.of(Manifest.read(file)) : Optional.empty();
    }

    /// Writes all four files, the manifest last: a folder with a manifest is complete.
    ///
    /// @throws ConoscopeException `file.write` if the disk is full or the folder cannot be written
    /// @throws IllegalArgumentException if the manifest's numbers are not those of the rows
    public static void write(Path folder, Matrix image, Matrix text, Pairs pairs, Manifest manifest)
            throws ConoscopeException {
        if (manifest.images() != image.rows()
                || manifest.texts() != text.rows()
                || manifest.dimension() != image.columns()) {
            throw new IllegalArgumentException(
                    "image is " + image.shape() + ", text is " + text.shape() + ", " + manifest);
        }
        NpyFile.write(folder.resolve(IMAGE), image);
        NpyFile.write(folder.resolve(TEXT), text);
        PairsFile.write(folder.resolve(PAIRS), pairs);
        manifest.write(folder.resolve(MANIFEST));
    }

    private static void requireSame(Path folder, String what, int said, String name, Matrix rows)
            throws ConoscopeException {
        if (said != rows.rows()) {
            throw differs(folder, said + " " + what, name, rows);
        }
    }

    private static ConoscopeException differs(Path folder, String said, String name, Matrix rows) {
        return new ConoscopeException(
                "manifest.differs", null, folder.resolve(MANIFEST), said, name, rows.shape());
    }
}
