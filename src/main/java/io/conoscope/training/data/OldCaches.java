package io.conoscope.training.data;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;

/// Keeps the caches of pictures from filling a disk: those that were not used for longest go. What
/// goes wrong is logged alone, since a cache can be made again.
final class OldCaches {

    private static final Logger LOG = LoggerFactory.getLogger(OldCaches.class);

    private OldCaches() {}

    private record Found(Path file, long bytes, FileTime used) {}

    /// Notes that a cache is used now.
    static void use(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.debug("{} keeps its old time", file, e);
        }
    }

    /// Deletes the caches used longest ago until all together take no more than so many bytes.
    ///
    /// @param kept stays in any case
    static void trim(Path folder, Path kept, long most) {
        try {
            var caches = new ArrayList<Found>();
            try (var files = Files.newDirectoryStream(folder, "*" + PixelCaches.SUFFIX)) {
                for (var file : files) {
                    caches.add(new Found(file, Files.size(file), Files.getLastModifiedTime(file)));
                }
            }
            caches.sort(Comparator.comparing(Found::used));
            long all = caches.stream().mapToLong(Found::bytes).sum();
            for (var cache : caches) {
                if (all > most && !cache.file().equals(kept)) {
                    Files.deleteIfExists(cache.file());
                    all -= cache.bytes();
                }
            }
        } catch (IOException e) {
            LOG.warn("old caches in {} stay", folder, e);
        }
    }
}
