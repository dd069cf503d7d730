package io.conoscope.encoder.checkpoint;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A folder's weights: one safetensors file, or several with an index that says which tensor is
/// where. Memory mapped; reading is safe on any thread until [#close].
public final class Checkpoint implements AutoCloseable {

    /// The file's name where there is only one.
    public static final String SINGLE = "model.safetensors";

    /// The index's name where there are several.
    public static final String INDEX = "model.safetensors.index.json";

    /// The file's name in open_clip's layout, whose tensors have names of their own.
    public static final String OPEN_CLIP = "open_clip_model.safetensors";

    private static final long MAX_INDEX = 64 << 20;
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\w.-]+\\.safetensors");

    private final Path file;
    private final List<SafetensorsFile> parts;
    private final Map<String, TensorEntry> entries = new LinkedHashMap<>();
    private final Map<TensorEntry, SafetensorsFile> homes = new LinkedHashMap<>();

    private Checkpoint(Path file, List<SafetensorsFile> parts) {
        this.file = file;
        this.parts = parts;
    }

    /// The file that leads to a folder's weights, or null where it has none in safetensors.
    public static @Nullable Path find(Path folder) {
        for (var name : List.of(SINGLE, INDEX, OPEN_CLIP)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        return null;
    }

    /// Maps a folder's weights.
    ///
    /// @throws ConoscopeException `file.missing` without any, `checkpoint.index` or
    /// `checkpoint.twice` where the index and its files contradict each other, or what is wrong
    /// with a file
    public static Checkpoint open(Path folder) throws ConoscopeException {
        var file = find(folder);
        if (file == null) {
            throw new ConoscopeException("file.missing", null, folder.resolve(SINGLE));
        }
        var checkpoint = new Checkpoint(file, new ArrayList<>());
        boolean kept = false;
        try {
            if (file.endsWith(INDEX)) {
                checkpoint.addShards(folder);
            } else {
                checkpoint.add(SafetensorsFile.open(file));
            }
            kept = true;
            return checkpoint;
        } finally {
            if (!kept) {
                checkpoint.close();
            }
        }
    }

    private void add(SafetensorsFile part) throws ConoscopeException {
        parts.add(part);
        for (var entry : part.entries().values()) {
            var before = entries.putIfAbsent(entry.name(), entry);
            if (before != null) {
                throw new ConoscopeException(
                        "checkpoint.twice", null, part.file(), entry.name(), fileOf(before));
            }
            homes.put(entry, part);
        }
    }

    private void addShards(Path folder) throws ConoscopeException {
        var map = JsonSection.read(file, MAX_INDEX).section("weight_map");
        var names = new TreeSet<String>();
        for (var tensor : map.values().keySet()) {
            var name = map.text(tensor, "");
            if (!PLAIN_NAME.matcher(name).matches()) {
                throw map.wrong(tensor, name, "a file beside the index, NAME.safetensors");
            }
            names.add(name);
        }
        for (var name : names) {
            add(SafetensorsFile.open(folder.resolve(name)));
        }
        for (var tensor : map.values().keySet()) {
            var entry = entries.get(tensor);
            var promised = folder.resolve(map.text(tensor, ""));
            if (entry == null || !fileOf(entry).equals(promised)) {
                throw new ConoscopeException("checkpoint.index", null, file, tensor, promised);
            }
        }
    }

    /// The file that leads to the weights: the only one, or the index.
    public Path file() {
        return file;
    }

    /// Whether the tensors have open_clip's names.
    public boolean isOpenClip() {
        return file.endsWith(OPEN_CLIP);
    }

    /// The files that hold the weights.
    public List<Path> files() {
        return parts.stream().map(SafetensorsFile::file).toList();
    }

    /// The file that holds a tensor.
    public Path fileOf(TensorEntry entry) {
        return home(entry).file();
    }

    /// All tensors by name.
    public Map<String, TensorEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /// Copies a tensor as 32-bit floats, as [SafetensorsFile#readFloats] does.
    ///
    /// @throws ConoscopeException `safetensors.entry` if its elements are no floats,
    ///     `weights.notfinite` if one of them is NaN or infinite
    public void readFloats(TensorEntry entry, ByteBuffer into) throws ConoscopeException {
        home(entry).readFloats(entry, into);
        var values = into.duplicate().order(ByteOrder.nativeOrder()).asFloatBuffer();
        for (int i = 0; i < entry.elements(); i++) {
            float value = values.get(i);
            if (!Float.isFinite(value)) {
                throw new ConoscopeException(
                        "weights.notfinite", null, fileOf(entry), entry.name(), value, i);
            }
        }
    }

    /// A copy of at most `length` raw bytes of a tensor, from an offset within it on.
    public byte[] bytes(TensorEntry entry, long offset, int length) {
        return home(entry).bytes(entry, offset, length);
    }

    private SafetensorsFile home(TensorEntry entry) {
        return Objects.requireNonNull(homes.get(entry), entry.name());
    }

    /// Unmaps the files.
    @Override
    public void close() {
        parts.forEach(SafetensorsFile::close);
    }
}
