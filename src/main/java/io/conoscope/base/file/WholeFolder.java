package io.conoscope.base.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.TemporaryPaths;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a folder beside its target and moves it into place, so that a crash or a full disk leaves
/// no half of one.
public final class WholeFolder {

    /// Fills a folder.
    @FunctionalInterface
    public interface Writer {
        void writeTo(Path folder) throws IOException, ConoscopeException;
    }

    private WholeFolder() {}

    /// Writes a new folder.
    ///
    /// @param target does not exist, or is an empty folder
    /// @throws ConoscopeException `file.write` if the disk is full or the target's folder cannot be
    ///     written, or what the writer throws
    public static void write(Path target, Writer writer) throws ConoscopeException {
        var absolute = target.toAbsolutePath().normalize();
        var parent = absolute.getParent();
        if (parent == null) {
            throw new ConoscopeException("file.root", null, target);
        }
        try {
            Files.createDirectories(parent);
            var part = TemporaryPaths.beside(absolute);
            try {
                writer.writeTo(Files.createDirectory(part));
                Files.deleteIfExists(absolute);
                Files.move(part, absolute);
            } finally {
                TemporaryPaths.delete(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ConoscopeException("file.write", e, target, e);
        }
    }
}
