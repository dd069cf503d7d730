package io.conoscope.base.file;

import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Maps files to read them in place, and tells which of them was cut where reading one fails.
///
/// Touching a mapped page that the file no longer has is an [InternalError] that names no file. So
/// the length that each file had when it was mapped is remembered. Safe on any thread.
public final class MappedFiles {

    private static final Map<Path, Long> ENDS = new ConcurrentHashMap<>();

    private MappedFiles() {}

    /// Maps a part of a file, read-only.
    ///
    /// @param offset where the part begins, in bytes
    /// @param size   of the part, in bytes
    /// @param arena  ends the mapping
    public static MemorySegment map(
            Path file, FileChannel channel, long offset, long size, Arena arena)
            throws IOException {
        var part = channel.map(MapMode.READ_ONLY, offset, size, arena);
        ENDS.put(file.toAbsolutePath(), offset + size);
        return part;
    }

    /// What a failure means where it came from a file that was cut after it was mapped; empty for
    /// any other failure.
    ///
    /// @return `file.cut`, which names the file and both lengths
    public static Optional<ConoscopeException> explain(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof InternalError) {
                return ENDS.entrySet().stream()
                        .filter(file -> size(file.getKey()) < file.getValue())
                        .findFirst()
                        .map(file -> cut(file.getKey(), file.getValue(), failure));
            }
        }
        return Optional.empty();
    }

    private static ConoscopeException cut(Path file, long end, Throwable cause) {
        return new ConoscopeException("file.cut", cause, file, end, size(file));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Removing a file does not end its mapping.
            return Long.MAX_VALUE;
        }
    }
}
