package io.conoscope.catalogue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.FolderLock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// Takes a downloaded model away. Links are removed, not followed.
final class ModelRemoval {

    private ModelRemoval() {}

    /// Deletes all but the pins.
    ///
    /// @throws ConoscopeException `store.locked` while a download writes there; `file.delete`,
    ///     after which the model is not installed any more
    static void of(DownloadFolder folder) throws ConoscopeException {
        var partial = folder.partial();
        var lock = FolderLock.acquire(partial, folder.folder());
        try {
            folder.unmark();
            for (var child : children(folder.folder())) {
                if (!child.equals(partial) && !child.equals(folder.pins())) {
                    deleteTree(child);
                }
            }
            for (var child : children(partial)) {
                if (!child.endsWith(FolderLock.NAME)) {
                    deleteTree(child);
                }
            }
            lock.remove();
            deleteIfEmpty(partial);
            deleteIfEmpty(folder.folder());
        } catch (IOException e) {
            throw new ConoscopeException("file.delete", e, folder.folder(), e);
        } finally {
            lock.closeQuietly();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
                            throws IOException {
                        if (e != null) {
                            throw e;
                        }
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// Another job may have begun meanwhile.
    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // It stays.
        }
    }
}
