package io.conoscope.catalogue.fetch;

import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.DownloadFolder;
import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.descriptor.ModelFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// One download of one model, under the lock of its folder. For one thread.
final class Download {

    private final CatalogueEntry entry;
    private final DownloadFolder folder;
    private final Pins pins;
    private final FetchContext context;
    private final DiskSpace disk;
    private final ByteCount count;
    private final Map<String, Long> lengths = new LinkedHashMap<>();
    private final Map<String, String> digests = new LinkedHashMap<>();

    Download(CatalogueEntry entry, DownloadFolder folder, Pins pins, FetchContext context) {
        this.entry = entry;
        this.folder = folder;
        this.pins = pins;
        this.context = context;
        this.disk = new DiskSpace(context.settings(), folder.partial());
        this.count = new ByteCount(entry.files(), context.progress());
    }

    void run() throws ConoscopeException {
        folder.unmark();
        for (var file : entry.files()) {
            keepIfRight(file);
        }
        askForLengths();
        disk.require(remaining());
        for (var file : entry.files()) {
            if (!digests.containsKey(file.path())) {
                get(file);
            }
        }
        folder.markInstalled(entry.name(), lengths, digests);
    }

    /// A file that is in place already, from an earlier download, is looked at once more.
    private void keepIfRight(ModelFile file) throws ConoscopeException {
        var target = folder.target(file);
        var expected = expected(file);
        if (!Files.isRegularFile(target)) {
            return;
        }
        if (expected != null && digest(target).equals(expected)) {
            finish(file, target, expected);
        } else {
            delete(target);
        }
    }

    private static void delete(Path file) throws ConoscopeException {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new ConoscopeException("file.delete", e, file, e);
        }
    }

    private @Nullable String expected(ModelFile file) throws ConoscopeException {
        return file.sha256() != null ? file.sha256() : pins.sha256(file);
    }

    /// What the server says beforehand helps to know whether the disk takes it all; it is believed
    /// no further than that.
    private void askForLengths() {
        try {
            for (var file : entry.files()) {
                if (count.length(file) == null && !digests.containsKey(file.path())) {
                    var address = context.settings().address(file.address());
                    count.learn(file, context.client().length(address));
                }
            }
        } catch (IOException e) {
            // The download itself tries again, and says what is wrong.
        }
    }

    private long remaining() throws ConoscopeException {
        long bytes = 0;
        for (var file : entry.files()) {
            var length = count.length(file);
            if (length != null && !digests.containsKey(file.path())) {
                long have = new PartFile(folder.part(file)).length();
                bytes += Math.max(0, length - have);
            }
        }
        return bytes;
    }

    private void get(ModelFile file) throws ConoscopeException {
        var part = new PartFile(folder.part(file));
        var expected = expected(file);
        boolean patched = fetch(file, part, expected);
        var found = digest(part.path());
        if (expected != null && !found.equals(expected) && patched) {
            part.delete();
            fetch(file, part, expected);
            found = digest(part.path());
        }
        if (expected != null && !found.equals(expected)) {
            part.delete();
            throw mismatch(file, found, expected);
        }
        if (expected == null) {
            pins.pin(file, found);
        }
        var target = folder.target(file);
        part.moveTo(target);
        finish(file, target, found);
    }

    private ConoscopeException mismatch(ModelFile file, String found, String expected) {
        // A mirror of the user's may have sent it.
        var address = context.settings().address(file.address());
        return file.sha256() != null
                ? new ConoscopeException("fetch.checksum", null, address, found, expected)
                : new ConoscopeException(
                        "fetch.checksum.pinned", null, address, found, expected, pins.file());
    }

    private boolean fetch(ModelFile file, PartFile part, @Nullable String expected)
            throws ConoscopeException {
        var fetch =
                new FileFetch(
                        context.settings(), context.client(), context.token(), new Watching());
        return fetch.run(file, part, expected != null);
    }

    private String digest(Path file) throws ConoscopeException {
        return Sha256.of(file, context.token(), count.check(length(file)));
    }

    private void finish(ModelFile file, Path target, String sha256) throws ConoscopeException {
        long bytes = length(target);
        lengths.put(file.path(), bytes);
        digests.put(file.path(), sha256);
        count.learn(file, bytes);
        count.finish(bytes);
    }

    private static long length(Path file) throws ConoscopeException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    /// Passes on what the transfer of a file says.
    private final class Watching implements Transfer.Watcher {

        @Override
        public void wrote(long have) {
            count.report(have);
        }

        @Override
        public void room(long bytes) throws ConoscopeException {
            disk.require(bytes);
        }
    }
}
