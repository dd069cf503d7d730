package io.conoscope.embedding;

import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.npy.NpyArray;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;

/// The rows of one npy file: of one kind, shape (n, d), or of images and texts, shape (2, n, d)
/// with the images first and row i of one belonging to row i of the other.
///
/// @param file  where it was read from
/// @param array what it holds, mapped where the file allows it; of two or three dimensions
public record RowsFile(Path file, NpyArray array) {

    /// Opens a file; its rows are not looked at.
    ///
    /// @throws ConoscopeException `npy.shape` if it is of another shape, `npy.none` if it has no
    ///     values, else as [NpyFile#open]
    public static RowsFile open(Path file) throws ConoscopeException {
        var array = NpyFile.open(file);
        boolean pairs = array.dimensions() == 3 && array.shape()[0] == 2;
        if (array.dimensions() != 2 && !pairs) {
            throw new ConoscopeException(
                    "npy.shape", null, file, array.shapeWords(), "(n, d) or (2, n, d)");
        }
        if (Arrays.stream(array.shape()).anyMatch(length -> length == 0)) {
            throw new ConoscopeException("npy.none", null, file, array.shapeWords());
        }
        return new RowsFile(file, array);
    }

    /// All rows: shape (n, d), or (2 n, d) with the images first.
    public Matrix rows() {
        return array.rows();
    }

    /// Whether the rows are images and texts.
    public boolean isPaired() {
        return array.dimensions() == 3;
    }

    /// The images of a paired file, shape (n, d), in place.
    public Matrix image() {
        return array.part(0);
    }

    /// The texts of a paired file, shape (n, d), in place.
    public Matrix text() {
        return array.part(1);
    }

    /// Of what each row is, 0 for an image and 1 for a text; null where the file does not tell.
    public int @Nullable [] modality() {
        if (!isPaired()) {
            return null;
        }
        var modality = new int[rows().rows()];
        Arrays.fill(modality, modality.length / 2, modality.length, 1);
        return modality;
    }
}
