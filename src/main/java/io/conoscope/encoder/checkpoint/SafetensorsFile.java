package io.conoscope.encoder.checkpoint;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.file.MappedFiles;
import io.conoscope.base.input.InputFile;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Map;

/// A safetensors file, memory mapped: named tensors behind a JSON header.
///
/// Every length is checked against the file before anything is allocated or touched. Reading is
/// safe on any thread until [#close].
public final class SafetensorsFile implements AutoCloseable {

    private static final long MAX_HEADER = 100_000_000;
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final Arena arena;
    private final MemorySegment data;
    private final Map<String, TensorEntry> entries;
    private final Map<String, String> metadata;

    private SafetensorsFile(
            Path file,
            Arena arena,
            MemorySegment data,
            Map<String, TensorEntry> entries,
            Map<String, String> metadata) {
        this.file = file;
        this.arena = arena;
        this.data = data;
        this.entries = Collections.unmodifiableMap(entries);
        this.metadata = metadata;
    }

    /// Maps a file and checks its header.
    ///
    /// @throws ConoscopeException `file.missing`, `file.read`, `json.syntax`, or
    /// `safetensors.*` where the header contradicts itself or the file
    public static SafetensorsFile open(Path file) throws ConoscopeException {
        InputFile.require(file);
        var arena = Arena.ofShared();
        boolean kept = false;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < 8) {
                throw new ConoscopeException("safetensors.short", null, file, size);
            }
            var all = MappedFiles.map(file, channel, 0, size, arena);
            long header = all.get(LONG, 0);
            if (header < 2 || header > size - 8 || header > MAX_HEADER) {
                var said = Long.toUnsignedString(header);
                throw new ConoscopeException("safetensors.header", null, file, said, size - 8);
            }
            var json = new byte[(int) header];
            MemorySegment.copy(all, ValueLayout.JAVA_BYTE, 8, json, 0, json.length);
            var data = all.asSlice(8 + header);
            var parsed = new SafetensorsHeader(file, data.byteSize());
            var entries = parsed.parse(new String(json, StandardCharsets.UTF_8));
            kept = true;
            return new SafetensorsFile(file, arena, data, entries, parsed.metadata());
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        } finally {
            if (!kept) {
                arena.close();
            }
        }
    }

    public Path file() {
        return file;
    }

    /// The file's own words, text to text; empty where it has none.
    public Map<String, String> metadata() {
        return metadata;
    }

    /// All tensors by name, in the header's order.
    public Map<String, TensorEntry> entries() {
        return entries;
    }

    /// One tensor's place.
    ///
    /// @throws ConoscopeException `safetensors.missing` if there is none of that name
    public TensorEntry entry(String name) throws ConoscopeException {
        var entry = entries.get(name);
        if (entry == null) {
            throw new ConoscopeException("safetensors.missing", null, file, name);
        }
        return entry;
    }

    /// Copies a tensor as 32-bit floats in the machine's order; F16 and BF16 are widened exactly.
    ///
    /// @param into room for all elements, from its position on; a direct buffer costs no copy more
    /// @throws ConoscopeException `safetensors.entry` if its elements are not F32, F16 or BF16
    public void readFloats(TensorEntry entry, ByteBuffer into) throws ConoscopeException {
        if (!entry.type().isFloat()) {
            throw new ConoscopeException(
                    "safetensors.entry",
                    null,
                    file,
                    entry.name(),
                    "dtype",
                    entry.type(),
                    "F32, F16 or BF16");
        }
        var from = data.asSlice(entry.begin(), entry.end() - entry.begin());
        var target = MemorySegment.ofBuffer(into);
        long n = entry.elements();
        switch (entry.type()) {
            case F16 -> widenHalf(from, target, n);
            case BF16 -> widenBrain(from, target, n);
            default ->
                    MemorySegment.copy(
                            from, FLOAT, 0, target, ValueLayout.JAVA_FLOAT_UNALIGNED, 0, n);
        }
    }

    /// A copy of a tensor as 32-bit floats.
    ///
    /// @throws ConoscopeException if it is absent or not of floats
    public float[] floats(String name) throws ConoscopeException {
        var entry = entry(name);
        var bytes =
                ByteBuffer.allocate(Math.toIntExact(4 * entry.elements()))
                        .order(ByteOrder.nativeOrder());
        readFloats(entry, bytes);
        var values = new float[(int) entry.elements()];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    /// A copy of a tensor of 64-bit whole numbers.
    ///
    /// @throws ConoscopeException if it is absent or not I64
    public long[] longs(String name) throws ConoscopeException {
        var entry = entry(name);
        if (entry.type() != ElementType.I64) {
            throw new ConoscopeException(
                    "safetensors.entry", null, file, name, "dtype", entry.type(), "I64");
        }
        var values = new long[Math.toIntExact(entry.elements())];
        MemorySegment.copy(data, LONG, entry.begin(), values, 0, values.length);
        return values;
    }

    /// A copy of at most `length` raw bytes of a tensor, from an offset within it on.
    public byte[] bytes(TensorEntry entry, long offset, int length) {
        long left = entry.end() - entry.begin() - offset;
        var copy = new byte[(int) Math.clamp(left, 0, length)];
        long from = entry.begin() + Math.min(offset, entry.end() - entry.begin());
        MemorySegment.copy(data, ValueLayout.JAVA_BYTE, from, copy, 0, copy.length);
        return copy;
    }

    private static void widenHalf(MemorySegment from, MemorySegment into, long n) {
        for (long i = 0; i < n; i++) {
            float value = Float.float16ToFloat(from.get(SHORT, 2 * i));
            into.set(ValueLayout.JAVA_FLOAT_UNALIGNED, 4 * i, value);
        }
    }

    private static void widenBrain(MemorySegment from, MemorySegment into, long n) {
        for (long i = 0; i < n; i++) {
            float value = Float.intBitsToFloat(from.get(SHORT, 2 * i) << 16);
            into.set(ValueLayout.JAVA_FLOAT_UNALIGNED, 4 * i, value);
        }
    }

    /// Unmaps the file.
    @Override
    public void close() {
        arena.close();
    }
}
