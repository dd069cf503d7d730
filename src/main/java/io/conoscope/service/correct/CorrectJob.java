package io.conoscope.service.correct;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.file.WholeFolder;
import io.conoscope.base.json.JsonText;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.PairsFile;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.gap.correct.DirectedRows;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

/// Fits corrections, and writes corrected rows into a folder.
public final class CorrectJob {

    /// The file that says what was done.
    public static final String NOTE = "correction.json";

    private static final int NAMED = 20;

    private CorrectJob() {}

    /// Fits a correction.
    ///
    /// @throws IllegalArgumentException if it cannot be fitted to these rows
    public static SavedCorrection fit(RowTransform transform, Embeddings rows, FitSample sample) {
        var fitted = sample.of(rows);
        if (!(transform.fit(fitted) instanceof FittedSteps steps)) {
            throw new IllegalArgumentException(transform.name() + " cannot be saved");
        }
        return new SavedCorrection(
                steps,
                String.format(
                        Locale.ROOT,
                        "images %s, texts %s, share %s, seed %d, rows %s",
                        fitted.image().shape(),
                        fitted.text().shape(),
                        sample.share(),
                        sample.seed(),
                        rows.key().contents()));
    }

    /// Writes `image.npy`, `text.npy`, `pairs.csv` where asked for, and [#NOTE]. The folder appears
    /// whole or not at all.
    ///
    /// @return how many rows have no direction any more; they are written as zeros
    /// @throws ConoscopeException if the folder cannot be written
    /// @throws IllegalArgumentException if the rows are of another width
    public static int write(
            Path folder, Embeddings rows, boolean withPairs, SavedCorrection correction)
            throws ConoscopeException {
        var steps = correction.steps();
        var moved = steps.apply(new ModalityRows(rows.image(), rows.text()));
        var directed = DirectedRows.of(rows.changedBy(steps.name(), moved.image(), moved.text()));
        WholeFolder.write(
                folder,
                part -> {
                    NpyFile.write(part.resolve(EmbeddingsFolder.IMAGE), moved.image());
                    NpyFile.write(part.resolve(EmbeddingsFolder.TEXT), moved.text());
                    if (withPairs) {
                        PairsFile.write(part.resolve(EmbeddingsFolder.PAIRS), rows.pairs());
                    }
                    var note = JsonText.of(note(correction, directed)) + "\n";
                    WholeFile.write(part.resolve(NOTE), note);
                });
        return directed.count();
    }

    private static JsonObject note(SavedCorrection correction, DirectedRows directed) {
        var note = new JsonObject();
        note.addProperty("correction", correction.steps().name());
        note.addProperty("fittedTo", correction.fittedTo());
        if (directed.count() > 0) {
            var zeros = new JsonObject();
            zeros.addProperty("count", directed.count());
            zeros.add("image", first(directed.zeroImages()));
            zeros.add("text", first(directed.zeroTexts()));
            note.add("zeroRows", zeros);
        }
        return note;
    }

    private static JsonArray first(int... rows) {
        var array = new JsonArray();
        IntStream.of(rows).limit(NAMED).forEach(array::add);
        return array;
    }
}
