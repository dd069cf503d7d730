package io.conoscope.encoder.script;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Checks that a file is a TorchScript archive that libtorch may be given.
///
/// It is a zip that ends where its directory ends, so that no second directory hides in a comment;
/// no name is there twice; weights are stored, not packed; what is packed is small and holds as
/// much as it says; the code asks for nothing that reads or writes files; what is pickled is
/// neither nested too deep nor points outside its records. Nothing is unpickled here.
public final class ScriptArchive {

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final long MAX_ENTRY = 16L << 20;
    private static final long MAX_PACKED = 128L << 20;
    private static final int MAX_ENTRIES = 100_000;

    private ScriptArchive() {}

    /// Checks the file.
    ///
    /// @throws ConoscopeException `file.missing`, `script.pickle` for weights that were pickled,
    /// `script.format`, `script.size` and the like, or `script.code`
    public static void check(Path file) throws ConoscopeException {
        InputFile.require(file);
        try {
            requireZip(file);
            try (var zip = new ZipFile(file.toFile())) {
                checkEntries(file, zip);
            }
        } catch (ZipException e) {
            throw new ConoscopeException("script.format", e, file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    private static void requireZip(Path file) throws IOException, ConoscopeException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < END_SIZE) {
                throw new ConoscopeException("script.size", null, file, size, END_SIZE);
            }
            var start = read(channel, 0, 4);
            if (start.get(0) != 'P' || start.get(1) != 'K') {
                throw new ConoscopeException("script.pickle", null, file);
            }
            if (read(channel, size - END_SIZE, 4).getInt(0) != END_OF_DIRECTORY) {
                throw new ConoscopeException("script.directory", null, file);
            }
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        channel.read(bytes, at);
        return bytes;
    }

    private static void checkEntries(Path file, ZipFile zip)
            throws IOException, ConoscopeException {
        var names = new HashSet<String>();
        boolean code = false;
        boolean constants = false;
        long packed = 0;
        if (zip.size() > MAX_ENTRIES) {
            throw new ConoscopeException("script.entries", null, file, zip.size(), MAX_ENTRIES);
        }
        for (var entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
            var name = entry.getName();
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new ConoscopeException("script.twice", null, file, name);
            }
            requireModestName(file, name);
            code |= name.contains("/code/") && name.endsWith(".py");
            constants |= name.endsWith("/constants.pkl");
            packed += entry.getMethod() == ZipEntry.STORED ? 0 : entry.getSize();
            if (packed > MAX_PACKED) {
                throw new ConoscopeException("script.packed", null, file, packed, MAX_PACKED);
            }
            checkEntry(file, zip, entry);
        }
        if (!code || !constants) {
            throw new ConoscopeException("script.pickle", null, file);
        }
    }

    private static void requireModestName(Path file, String name) throws ConoscopeException {
        if (name.startsWith("/")
                || name.contains("\\")
                || List.of(name.split("/")).contains("..")) {
            throw new ConoscopeException("script.path", null, file, name);
        }
    }

    private static void checkEntry(Path file, ZipFile zip, ZipEntry entry)
            throws IOException, ConoscopeException {
        boolean stored = entry.getMethod() == ZipEntry.STORED;
        boolean weights = entry.getName().matches("[^/]*/(data|constants)/[0-9]+");
        if (weights && !stored) {
            throw new ConoscopeException("script.weights", null, file, entry);
        }
        if (weights) {
            return;
        }
        if (entry.getSize() > MAX_ENTRY) {
            throw new ConoscopeException(
                    "script.entry", null, file, entry, entry.getSize(), MAX_ENTRY);
        }
        if (entry.getName().endsWith("/model.json")) {
            throw new ConoscopeException("script.old", null, file);
        }
        try (var stream = zip.getInputStream(entry)) {
            var bytes = stream.readNBytes((int) MAX_ENTRY + 1);
            if (bytes.length != entry.getSize()) {
                throw new ConoscopeException(
                        "script.length", null, file, entry, bytes.length, entry.getSize());
            }
            if (entry.getName().endsWith(".py")) {
                var words = new String(bytes, StandardCharsets.UTF_8);
                new ScriptCode(file, entry.getName()).check(words);
            } else if (entry.getName().endsWith("pkl")) {
                var records = new Records(zip, entry.getName());
                new PickleOutline(file, entry.getName(), bytes, records).check();
            }
        }
    }

    /// How long the records of a pickle are: those of `m/data.pkl` lie in `m/data/`. What only
    /// tools for debugging read has records without their numbers.
    private record Records(ZipFile zip, String pickle) implements ToLongFunction<String> {

        @Override
        public long applyAsLong(String key) {
            if (!pickle.matches("[^/]*/(data|constants)\\.pkl")) {
                return Long.MAX_VALUE;
            }
            var folder = pickle.substring(0, pickle.lastIndexOf('.'));
            var entry = zip.getEntry(folder + "/" + key);
            return entry == null ? -1 : entry.getSize();
        }
    }
}
