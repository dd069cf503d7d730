package io.conoscope.app.services;

import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The rows that were opened last, so that those of a model chosen again are the same object: what
/// was computed of them is found by it. The rows are mapped and take no heap. Safe on any thread.
public final class OpenedRows {

    private static final int MOST = 16;

    private final Map<Path, Opened> folders =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, Opened> eldest) {
                    return size() > MOST;
                }
            };

    /// @param written when the manifest was, which is written last
    private record Opened(Embeddings rows, FileTime written) {}

    /// The rows of a folder as they were opened, unless the folder was written anew or is gone.
    synchronized Optional<Embeddings> find(Path folder) {
        var opened = folders.get(folder);
        return opened != null && written(folder).filter(opened.written::equals).isPresent()
                ? Optional.of(opened.rows)
                : Optional.empty();
    }

    synchronized void keep(Path folder, Embeddings rows) {
        written(folder).ifPresent(time -> folders.put(folder, new Opened(rows, time)));
    }

    private static Optional<FileTime> written(Path folder) {
        try {
            return Optional.of(
                    Files.getLastModifiedTime(folder.resolve(EmbeddingsFolder.MANIFEST)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
