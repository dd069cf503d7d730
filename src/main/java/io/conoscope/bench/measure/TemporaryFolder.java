package io.conoscope.bench.measure;

import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder for one measurement; closing deletes it with all that is in it.
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    /// @throws ConoscopeException `file.temporary` if the system has no room for one
    public TemporaryFolder() throws ConoscopeException {
        try {
            path = Files.createTempDirectory("conoscope-bench");
        } catch (IOException e) {
            throw new ConoscopeException("file.temporary", e, e);
        }
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// @throws ConoscopeException `file.delete`, naming the folder
    @Override
    public void close() throws ConoscopeException {
        try (var all = Files.walk(path)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ConoscopeException("file.delete", e, path, e);
        }
    }
}
