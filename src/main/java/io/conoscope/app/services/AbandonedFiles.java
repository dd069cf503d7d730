package io.conoscope.app.services;

import io.conoscope.base.AppFolders;
import io.conoscope.base.TemporaryPaths;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// Clears what killed processes left half written in the user's folders.
public final class AbandonedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedFiles.class);

    /// `store/ENTRY/.partial`, `models/NAME/.partial`.
    private static final int DEPTH = 3;

    private AbandonedFiles() {}

    /// Clears them; blocks for as long as it takes to list the folders, milliseconds.
    public static void clear(AppFolders folders) {
        for (var root : List.of(folders.settings(), folders.data(), folders.cache())) {
            if (Files.isDirectory(root)) {
                try (var below = Files.walk(root, DEPTH)) {
                    below.filter(Files::isDirectory).forEach(TemporaryPaths::clearAbandoned);
                } catch (IOException | UncheckedIOException e) {
                    LOG.warn("{} was not looked through", root, e);
                }
            }
        }
    }
}
