package io.conoscope.service.open;

import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.FileStamp;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The rows that were opened last, so that those of a model chosen again need not be read through
/// again. The rows are mapped and take no heap. Safe on any thread.
public final class OpenedRows {

    private static final int MOST = 16;

    private final Map<Path, Opened> folders =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, Opened> eldest) {
                    return size() > MOST;
                }
            };

    /// @param manifest as it was then; it is written last
    private record Opened(Embeddings rows, FileStamp manifest) {}

    /// The rows of a folder as they were opened, unless the folder was written again or is gone.
    public synchronized Optional<Embeddings> find(Path folder) {
        var opened = folders.get(folder);
        return opened != null && manifest(folder).filter(opened.manifest::equals).isPresent()
                ? Optional.of(opened.rows)
                : Optional.empty();
    }

    public synchronized void keep(Path folder, Embeddings rows) {
        manifest(folder).ifPresent(stamp -> folders.put(folder, new Opened(rows, stamp)));
    }

    private static Optional<FileStamp> manifest(Path folder) {
        try {
            return Optional.of(FileStamp.of(folder.resolve(EmbeddingsFolder.MANIFEST)));
        } catch (ConoscopeException e) {
            return Optional.empty();
        }
    }
}
