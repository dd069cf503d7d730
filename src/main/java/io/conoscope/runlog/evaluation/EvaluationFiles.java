package io.conoscope.runlog.evaluation;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonText;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.PairsFile;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The folder `evaluations` of a run: `pairs.csv`, then for each evaluation a folder named by its
/// step with `layout.npy` and, once that stands, `evaluation.json`.
public final class EvaluationFiles {

    static final String FOLDER = "evaluations";
    static final String JSON = "evaluation.json";
    static final String LAYOUT = "layout.npy";
    static final String PAIRS = "pairs.csv";

    private EvaluationFiles() {}

    /// The folder of an evaluation.
    public static Path folder(Path run, long step) {
        return run.resolve(FOLDER).resolve(String.format(Locale.ROOT, "%08d", step));
    }

    /// Writes an evaluation; whoever sees its `evaluation.json` sees all of it.
    ///
    /// @param layout the gap view, shape (images + texts, 2), images first; null where there is
    /// none
    /// @throws ConoscopeException `file.write` if the disk is full or the folder cannot be written
    public static void write(Path run, Evaluation evaluation, @Nullable Matrix layout)
            throws ConoscopeException {
        var folder = folder(run, evaluation.step());
        if (layout != null) {
            NpyFile.write(folder.resolve(LAYOUT), layout);
        }
        var json = EvaluationJson.of(evaluation, layout == null ? null : LAYOUT);
        WholeFile.write(folder.resolve(JSON), JsonText.of(json) + "\n");
    }

    /// Writes which text belongs to which image, once for all evaluations.
    ///
    /// @throws ConoscopeException `file.write` if the disk is full or the folder cannot be written
    public static void writePairs(Path run, Pairs pairs) throws ConoscopeException {
        PairsFile.write(run.resolve(FOLDER).resolve(PAIRS), pairs);
    }

    /// Deletes the evaluations after a step: a run that goes on from it makes them again.
    ///
    /// @throws ConoscopeException `file.write` if a file cannot be deleted
    public static void deleteAfter(Path run, long step) throws ConoscopeException {
        var all = run.resolve(FOLDER);
        if (!Files.isDirectory(all)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(all, "[0-9]*")) {
            for (var folder : folders) {
                if (isAfter(folder, step)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, all, e);
        }
    }

    /// First what makes it an evaluation, then the rest, what a kill left half written included.
    private static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(JSON));
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static boolean isAfter(Path folder, long step) {
        var name = folder.getFileName().toString();
        return name.matches("\\d{1,18}") && Long.parseLong(name) > step;
    }
}
