package io.conoscope.dataset.scenes;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.TemporaryPaths;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// A folder that is written beside its target and moved into place when it is whole.
final class NewFolder implements AutoCloseable {

    private final Path target;
    private final Path unfinished;

    private NewFolder(Path target, Path unfinished) {
        this.target = target;
        this.unfinished = unfinished;
    }

    /// Begins a folder.
    ///
    /// @param replaceable which paths below the target may be lost, relative to it
    /// @throws ConoscopeException `sample.isFile`, or `sample.occupied` if anything else is there
    static NewFolder beside(Path target, Predicate<Path> replaceable)
            throws ConoscopeException, IOException {
        var absolute = target.toAbsolutePath().normalize();
        var parent = absolute.getParent();
        if (parent == null || (Files.exists(absolute) && !Files.isDirectory(absolute))) {
            throw new ConoscopeException("sample.isFile", null, target);
        }
        if (Files.isDirectory(absolute)) {
            for (var path : below(absolute)) {
                var relative = absolute.relativize(path);
                if (!path.equals(absolute) && !replaceable.test(relative)) {
                    throw new ConoscopeException("sample.occupied", null, target, relative);
                }
            }
        }
        Files.createDirectories(parent);
        var part = TemporaryPaths.beside(absolute);
        return new NewFolder(absolute, Files.createDirectory(part));
    }

    /// Where to write.
    Path unfinished() {
        return unfinished;
    }

    /// Puts the folder in its place; what was there is deleted.
    void moveIntoPlace() throws IOException {
        deleteAll(target);
        Files.move(unfinished, target);
    }

    /// Deletes what is not in place.
    @Override
    public void close() throws IOException {
        deleteAll(unfinished);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (var path : below(folder)) {
                Files.delete(path);
            }
        }
    }

    /// A folder and all below, the innermost first.
    private static List<Path> below(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
