package io.conoscope.catalogue.fetch;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders without files.
final class FolderTrees {

    private FolderTrees() {}

    /// Deletes a folder and those in it as far as they hold no files.
    static void deleteEmpty(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (var folder :
                    all.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
                try {
                    Files.delete(folder);
                } catch (DirectoryNotEmptyException e) {
                    // It stays.
                }
            }
        }
    }
}
