package io.conoscope.base.input;

import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Looks at a path before it is opened: a pipe or a device would never answer, and a Git LFS
/// pointer is not the file that it stands for. Safe on any thread.
public final class InputFile {

    /// Git LFS keeps pointers shorter than this.
    private static final int LONGEST_POINTER = 1024;

    private static final byte[] POINTER =
            "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

    private InputFile() {}

    /// Makes sure that a path, with its links followed, is a regular file and no Git LFS pointer.
    ///
    /// @return how many bytes it has
    /// @throws ConoscopeException `file.missing`, `file.irregular`, `file.lfs`, `file.read`
    public static long require(Path file) throws ConoscopeException {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class);
            if (!found.isRegularFile()) {
                var what = found.isDirectory() ? "a folder" : "a pipe, socket or device";
                throw new ConoscopeException("file.irregular", null, file, what);
            }
            if (isPointer(file, found.size())) {
                throw new ConoscopeException("file.lfs", null, file);
            }
            return found.size();
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    /// Whether a path is there but is neither a folder nor a regular file: opening it may hang.
    public static boolean isIrregular(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /// Whether a regular file is a Git LFS pointer; false where it cannot be read.
    public static boolean isLfsPointer(Path file) {
        try {
            return Files.isRegularFile(file) && isPointer(file, Files.size(file));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPointer(Path file, long size) throws IOException {
        if (size < POINTER.length || size >= LONGEST_POINTER) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(POINTER.length), POINTER);
        }
    }
}
