package io.conoscope.ui.kit.figure;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;

import java.nio.file.Path;

/// Writes figures into files, whole or not at all, on any thread.
public final class FigureFiles {

    private FigureFiles() {}

    /// Draws it and writes it.
    ///
    /// @throws ConoscopeException `file.write` if the file cannot be written; then what was there
    ///     before is still there
    public static void write(FigureContent content, Path target) throws ConoscopeException {
        WholeFile.write(target, content::writeTo);
    }
}
