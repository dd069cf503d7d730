package io.conoscope.ui.kit.thumbnail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps a folder of thumbnails within its size: deletes those used longest ago. Safe on any
/// thread.
final class ThumbnailEviction {

    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailEviction.class);

    /// What is left when something had to go, so that it does not have to soon again.
    private static final double LEFT = 0.9;

    private final Path folder;
    private final long most;
    private long size = -1;

    ThumbnailEviction(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /// A file on disk.
    private record Entry(Path file, long bytes, long used) {}

    /// An entry was written. Looks through the folder the first time, and when it is too large.
    synchronized void added(long bytes) {
        try {
            if (size < 0) {
                size = entries().stream().mapToLong(Entry::bytes).sum();
            } else {
                size += bytes;
            }
            if (size > most) {
                evict();
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.info("not looked through: {}", folder, e);
        }
    }

    private void evict() throws IOException {
        var entries = entries();
        long now = entries.stream().mapToLong(Entry::bytes).sum();
        entries.sort(Comparator.comparingLong(Entry::used));
        for (var entry : entries) {
            if (now <= LEFT * most) {
                break;
            }
            Files.deleteIfExists(entry.file());
            now -= entry.bytes();
        }
        size = now;
    }

    private List<Entry> entries() throws IOException {
        var found = new ArrayList<Entry>();
        try (var files = Files.find(folder, 2, (file, attributes) -> attributes.isRegularFile())) {
            for (var file : (Iterable<Path>) files::iterator) {
                entry(file, found);
            }
        }
        return found;
    }

    /// Another window may have deleted it in the meantime.
    private static void entry(Path file, List<Entry> found) {
        try {
            var read = Files.readAttributes(file, BasicFileAttributes.class);
            found.add(new Entry(file, read.size(), read.lastModifiedTime().toMillis()));
        } catch (IOException e) {
            LOG.debug("gone: {}", file, e);
        }
    }
}
