package io.conoscope.catalogue;

import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;
import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.descriptor.ModelFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The folder of a downloaded model.
///
/// Files arrive in `.partial` and move into place once checked; `installed.json` is written when
/// all of them are there, and says their lengths and SHA-256. A folder without it is not installed,
/// whatever else it holds. `pinned.json` keeps the SHA-256 of files for which the catalogue has
/// none; it outlives the model.
///
/// @param folder `downloads/NAME`
public record DownloadFolder(Path folder) {

    private static final String MARKER = "installed.json";
    private static final String PINS = "pinned.json";
    private static final String PARTIAL = ".partial";
    private static final long MAX_BYTES = 1 << 20;

    /// Holds what is not complete yet, and the lock of the download.
    public Path partial() {
        return folder.resolve(PARTIAL);
    }

    /// Where a file is to be in the end.
    public Path target(ModelFile file) {
        return folder.resolve(file.path());
    }

    /// Where a file's bytes are while it is downloaded.
    public Path part(ModelFile file) {
        return partial().resolve(file.path() + ".part");
    }

    /// Where the SHA-256 taken at a first download are kept.
    public Path pins() {
        return folder.resolve(PINS);
    }

    /// Says that the model is complete.
    ///
    /// @param lengths in bytes, by path
    /// @param sha256  by path
    /// @throws ConoscopeException `file.write`
    public void markInstalled(String name, Map<String, Long> lengths, Map<String, String> sha256)
            throws ConoscopeException {
        var files = new JsonObject();
        lengths.forEach(
                (path, bytes) -> {
                    var file = new JsonObject();
                    file.addProperty("bytes", bytes);
                    file.addProperty("sha256", sha256.get(path));
                    files.add(path, file);
                });
        var root = new JsonObject();
        root.addProperty("model", name);
        root.add("files", files);
        WholeFile.write(folder.resolve(MARKER), root + "\n");
    }

    /// Says that the model is not complete any more.
    ///
    /// @throws ConoscopeException `file.delete`
    public void unmark() throws ConoscopeException {
        var marker = folder.resolve(MARKER);
        try {
            Files.deleteIfExists(marker);
        } catch (IOException e) {
            throw new ConoscopeException("file.delete", e, marker, e);
        }
    }

    /// What of a model is here. Looks at lengths, not at contents: microseconds a file.
    public InstalledState state(CatalogueEntry entry) {
        long bytes = 0;
        boolean complete = true;
        var marked = marked();
        for (var file : entry.files()) {
            long there = length(target(file));
            var mark = marked.get(file.path());
            complete &= mark != null && mark.fits(there, file.sha256());
            bytes += Math.max(there, 0) + Math.max(length(part(file)), 0);
        }
        if (complete) {
            return new InstalledState.Installed(folder, bytes);
        }
        return bytes == 0
                ? new InstalledState.Absent()
                : new InstalledState.Partial(folder, bytes, entry.bytes());
    }

    /// What the marker says of one file.
    private record Mark(long bytes, String sha256) {

        /// A newer catalogue may ask for other contents than those that were downloaded.
        boolean fits(long there, @Nullable String expected) {
            return there == bytes && (expected == null || expected.equals(sha256));
        }
    }

    private Map<String, Mark> marked() {
        var marker = folder.resolve(MARKER);
        var marked = new HashMap<String, Mark>();
        if (!Files.isRegularFile(marker)) {
            return marked;
        }
        try {
            var files = JsonSection.read(marker, MAX_BYTES).section("files");
            for (var path : files.values().keySet()) {
                var file = files.section(path);
                long bytes = (long) file.number("bytes", 0, 1L << 42, -1);
                marked.put(path, new Mark(bytes, file.text("sha256", "")));
            }
        } catch (ConoscopeException e) {
            // A marker that cannot be read marks nothing; the next download writes a new one.
            marked.clear();
        }
        return marked;
    }

    private static long length(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
