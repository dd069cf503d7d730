package io.conoscope.embedding.store;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.FolderLock;
import io.conoscope.base.WholeFile;
import io.conoscope.embedding.EmbeddingsFolder;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where an unfinished job keeps its files: `.partial` below the folder that it writes to.
///
/// @param target the folder that receives the four files
record Parts(Path target) {

    private static final String FOLDER = ".partial";
    private static final String KEY = "job";
    private static final String JOURNAL = "journal";
    private static final List<String> MOVED =
            List.of(EmbeddingsFolder.IMAGE, EmbeddingsFolder.TEXT, EmbeddingsFolder.PAIRS);

    Path folder() {
        return target.resolve(FOLDER);
    }

    Path images() {
        return folder().resolve(EmbeddingsFolder.IMAGE);
    }

    Path texts() {
        return folder().resolve(EmbeddingsFolder.TEXT);
    }

    Path pairs() {
        return folder().resolve(EmbeddingsFolder.PAIRS);
    }

    /// Written last: with it, the parts are complete.
    Path manifest() {
        return folder().resolve(EmbeddingsFolder.MANIFEST);
    }

    Path journal() {
        return folder().resolve(JOURNAL);
    }

    /// Says whose the parts are.
    Path key() {
        return folder().resolve(KEY);
    }

    FolderLock lock() throws ConoscopeException {
        return FolderLock.acquire(folder(), target);
    }

    boolean belongTo(JobKey key) throws IOException {
        var file = key();
        return Files.exists(file) && Files.readString(file).equals(key.words());
    }

    /// Makes room for a job: parts of another are removed.
    void prepareFor(JobKey key) throws IOException, ConoscopeException {
        if (!belongTo(key)) {
            discard();
            WholeFile.write(key(), key.words());
        }
    }

    /// Moves complete parts into place, the manifest last; safe to repeat after it was cut short.
    void publish() throws IOException {
        var manifest = target.resolve(EmbeddingsFolder.MANIFEST);
        Files.deleteIfExists(manifest);
        for (var name : MOVED) {
            var part = folder().resolve(name);
            if (Files.exists(part)) {
                WholeFile.moveIntoPlace(part, target.resolve(name));
            }
        }
        WholeFile.moveIntoPlace(manifest(), manifest);
    }

    /// Removes all but the lock.
    void discard() throws IOException {
        Files.deleteIfExists(manifest());
        Files.deleteIfExists(key());
        Files.deleteIfExists(journal());
        for (var name : MOVED) {
            Files.deleteIfExists(folder().resolve(name));
        }
    }

    /// Removes everything, the lock included.
    void removeAll(FolderLock lock) throws IOException {
        discard();
        lock.remove();
        try {
            Files.deleteIfExists(folder());
        } catch (DirectoryNotEmptyException e) {
            // The next job has begun there already.
        }
    }
}
