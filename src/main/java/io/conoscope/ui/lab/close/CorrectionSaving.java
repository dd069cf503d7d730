package io.conoscope.ui.lab.close;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.method.Corrections;
import io.conoscope.service.correct.CorrectJob;
import io.conoscope.service.correct.CorrectionFile;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.lab.LabContext;
import io.conoscope.ui.session.status.Notices;

import java.nio.file.Path;
import java.util.List;

/// Saves the correction at the slider's place, for `conoscope correct --load` and other programs.
@FunctionalInterface
interface CorrectionSaving {

    /// Asks where, fits and writes; does nothing where nobody says where.
    ///
    /// @param name of a correction of rows
    void save(Embeddings rows, FitSample fit, String name);

    /// By the laboratory's dialogs, away from the FX thread.
    static CorrectionSaving of(LabContext context) {
        var notices = context.bench().notices();
        return (rows, fit, name) ->
                context.files()
                        .dialogs()
                        .target("lab.close.save")
                        .choose("correction.safetensors", List.of("safetensors"))
                        .ifPresent(
                                file ->
                                        context.files()
                                                .io()
                                                .<Path>run(
                                                        () -> write(rows, fit, name, file),
                                                        Outcome.of(
                                                                there ->
                                                                        notices.saved(
                                                                                context.words()
                                                                                        .get(
                                                                                                "lab.close.saved",
                                                                                                there
                                                                                                        .getFileName()),
                                                                                there),
                                                                failure ->
                                                                        notices.fail(
                                                                                Notices.Location
                                                                                        .LAB,
                                                                                failure,
                                                                                null))));
    }

    /// @return the file
    /// @throws io.conoscope.base.ConoscopeException if it cannot be written
    /// @throws IllegalArgumentException if the correction cannot be fitted
    static Path write(Embeddings rows, FitSample fit, String name, Path file)
            throws io.conoscope.base.ConoscopeException {
        if (!(Corrections.parse(name) instanceof Correction.OfRows(var transform))) {
            throw new IllegalArgumentException(name + " changes no rows");
        }
        CorrectionFile.write(file, CorrectJob.fit(transform, rows, fit));
        return file;
    }
}
