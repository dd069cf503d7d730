package io.conoscope.embedding;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Opens embeddings in any of the forms that people have them in, without a model.
///
/// Whatever comes from here has at least one image and one text, rows of one width, and no row that
/// is not finite or all zeros.
public final class EmbeddingsFiles {

    private EmbeddingsFiles() {}

    /// Opens a folder that `embed` wrote, a folder with `image.npy` and `text.npy`, an npy file of
    /// shape (2, n, d) with the images first, or either file of a pair of npy files that are named
    /// alike but for `image` and `text`. Rows are mapped where the file allows it.
    ///
    /// @throws ConoscopeException naming the file and the place if it is none of these, or
    /// malformed
    public static Embeddings open(Path path) throws ConoscopeException {
        if (!Files.exists(path)) {
            throw new ConoscopeException("file.missing", null, path);
        }
        if (Files.isDirectory(path)) {
            return EmbeddingsFolder.open(path);
        }
        var opened = RowsFile.open(path);
        if (opened.isPaired()) {
            return paired(opened);
        }
        var folder = path.toAbsolutePath().normalize().getParent();
        var name = String.valueOf(path.getFileName());
        if (folder == null) {
            throw new ConoscopeException("embeddings.none", null, path);
        }
        if (name.equals(EmbeddingsFolder.IMAGE) || name.equals(EmbeddingsFolder.TEXT)) {
            return EmbeddingsFolder.open(folder);
        }
        var image = folder.resolve(name.replace("text", "image"));
        var text = folder.resolve(name.replace("image", "text"));
        if (image.equals(text) || !Files.exists(image) || !Files.exists(text)) {
            throw new ConoscopeException("embeddings.none", null, path);
        }
        return pair(image, text, null);
    }

    /// Opens two npy files as images and texts.
    ///
    /// @param pairs which text belongs to which image; null if row i of one belongs to row i of the
    ///     other
    /// @throws ConoscopeException naming the file and the place if one is malformed or they do not
    ///     fit together
    public static Embeddings pair(Path image, Path text, @Nullable Path pairs)
            throws ConoscopeException {
        var images = NpyFile.map(image);
        var texts = NpyFile.map(text);
        if (images.columns() != texts.columns()) {
            throw new ConoscopeException(
                    "embeddings.widths", null, image, images.shape(), text, texts.shape());
        }
        if (pairs == null && images.rows() != texts.rows()) {
            throw new ConoscopeException(
                    "embeddings.rows", null, image, images.rows(), text, texts.rows());
        }
        requireUsable(image, "image", images);
        requireUsable(text, "text", texts);
        var found =
                pairs == null
                        ? Pairs.diagonal(images.rows())
                        : PairsFile.read(pairs, texts.rows(), images.rows());
        var stamps = FileStamp.of(image) + ", " + FileStamp.of(text);
        return new Embeddings(
                images,
                texts,
                found,
                unknown(image.toAbsolutePath().getParent()),
                RowsKey.of(stamps, images, texts, found));
    }

    /// Opens two npy files as images and texts of which nobody says what belongs to what.
    ///
    /// @throws ConoscopeException as [#pair] does, but for the number of rows
    public static Embeddings unpaired(Path image, Path text) throws ConoscopeException {
        var images = NpyFile.map(image);
        var texts = NpyFile.map(text);
        if (images.columns() != texts.columns()) {
            throw new ConoscopeException(
                    "embeddings.widths", null, image, images.shape(), text, texts.shape());
        }
        requireUsable(image, "image", images);
        requireUsable(text, "text", texts);
        var none = new Pairs(new int[0], new int[0]);
        return new Embeddings(images, texts, none, unknown(image.toAbsolutePath().getParent()));
    }

    /// Opens one npy file of rows, to be grouped.
    ///
    /// @throws ConoscopeException naming the file and the place if it is malformed, or a row has no
    ///     direction
    public static Matrix rows(Path file) throws ConoscopeException {
        var rows = NpyFile.map(file);
        requireUsable(file, "rows", rows);
        return rows;
    }

    private static Embeddings paired(RowsFile opened) throws ConoscopeException {
        var file = opened.file();
        var images = opened.image();
        var texts = opened.text();
        requireUsable(file, "image", images);
        requireUsable(file, "text", texts);
        var pairs = Pairs.diagonal(images.rows());
        var key = RowsKey.of(FileStamp.of(file).toString(), images, texts, pairs);
        return new Embeddings(images, texts, pairs, unknown(file), key);
    }

    private static void requireUsable(Path file, String what, Matrix rows)
            throws ConoscopeException {
        if (rows.rows() == 0 || rows.columns() == 0) {
            throw new ConoscopeException("embeddings.empty", null, file, what, rows.shape());
        }
        RowCheck.requireUsable(file, what, rows);
    }

    private static Provenance unknown(@Nullable Path place) {
        var name = place == null || place.getFileName() == null ? place : place.getFileName();
        return new Provenance("unknown", "unknown", String.valueOf(name), null, Map.of());
    }
}
