package io.conoscope.base;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file beside its target and moves it into place, so that a crash or a full disk leaves
/// the old file or the new one, never half of one. A pipe or device stays what it is and is written
/// to; so is what a symbolic link leads to.
public final class WholeFile {

    /// Fills an output stream.
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /// Writes text as UTF-8.
    ///
    /// @throws ConoscopeException `file.write` if the disk is full or the folder cannot be written
    public static void write(Path target, String text) throws ConoscopeException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Writes what the writer gives.
    ///
    /// @throws ConoscopeException `file.write` if the disk is full or the folder cannot be written
    public static void write(Path target, Writer writer) throws ConoscopeException {
        var absolute = target.toAbsolutePath();
        var folder = absolute.getParent();
        if (folder == null) {
            throw new ConoscopeException("file.root", null, target);
        }
        Path part = null;
        try {
            if (isIrregular(absolute)) {
                fill(absolute, StandardOpenOption.WRITE, writer);
                return;
            }
            var file = Files.exists(absolute) ? absolute.toRealPath() : absolute;
            Files.createDirectories(folder);
            // Not a temporary file of the JDK, which nobody but its owner might read.
            part = TemporaryPaths.beside(file);
            fill(part, StandardOpenOption.CREATE_NEW, writer);
            moveIntoPlace(part, file);
            part = null;
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, target, e);
        } finally {
            deleteQuietly(part);
        }
    }

    /// Whether what is there can only be written to: moving a file over it would remove it.
    private static boolean isIrregular(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    private static void fill(Path file, StandardOpenOption how, Writer writer) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file, how))) {
            writer.writeTo(out);
        }
    }

    /// Moves a finished file over its target in one step where the file system can.
    public static void moveIntoPlace(Path part, Path target) throws IOException {
        try {
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteQuietly(@org.jspecify.annotations.Nullable Path part) {
        if (part != null) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // The failure that led here is the one to report.
            }
        }
    }
}
