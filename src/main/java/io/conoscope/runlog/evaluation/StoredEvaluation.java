package io.conoscope.runlog.evaluation;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.PairsFile;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/// An evaluation that was read, and where its layout stands.
///
/// @param folder     of this evaluation
/// @param evaluation what it holds
/// @param layout     the file of the gap view; null where there is none
public record StoredEvaluation(Path folder, Evaluation evaluation, @Nullable Path layout) {

    /// Reads the gap view.
    ///
    /// @return shape (images + texts, 2), images first; null where there is none
    /// @throws ConoscopeException what is wrong with the file; `npy.shape` if it has another shape
    public @Nullable Matrix readLayout() throws ConoscopeException {
        if (layout == null) {
            return null;
        }
        var read = NpyFile.read(layout);
        int rows = evaluation.images() + evaluation.texts();
        if (read.rows() != rows || read.columns() != 2) {
            var found = "(" + read.rows() + ", " + read.columns() + ")";
            throw new ConoscopeException("npy.shape", null, layout, found, "(" + rows + ", 2)");
        }
        return read;
    }

    /// Reads which text belongs to which image.
    ///
    /// @return null where the run has no such file
    /// @throws ConoscopeException what is wrong with the file
    public @Nullable Pairs readPairs() throws ConoscopeException {
        var file = folder.resolveSibling(EvaluationFiles.PAIRS);
        return Files.isRegularFile(file)
                ? PairsFile.read(file, evaluation.texts(), evaluation.images())
                : null;
    }
}
