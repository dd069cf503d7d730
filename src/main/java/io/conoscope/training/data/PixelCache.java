package io.conoscope.training.data;

import io.conoscope.base.file.MappedFiles;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The pictures of a corpus as grey levels, all of one size, in a mapped file. Safe on any thread
/// until closed.
///
/// The file: `CNSCPIX1`, side and count as big-endian ints, a byte for each picture (1 where it
/// could be read), then side x side x 3 bytes for each, row by row, red, green, blue.
public final class PixelCache implements AutoCloseable {

    static final long MAGIC = 0x434E534350495831L;
    static final int HEADER = 16;
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN);

    private final Arena arena;
    private final MemorySegment all;
    private final int side;
    private final int count;

    private PixelCache(Arena arena, MemorySegment all) {
        this.arena = arena;
        this.all = all;
        side = all.get(INT, Long.BYTES);
        count = all.get(INT, Long.BYTES + Integer.BYTES);
    }

    /// Maps a file if it is what is wanted.
    ///
    /// @return null where it is of another kind, size or length
    static @org.jspecify.annotations.Nullable PixelCache open(Path file, int side, int count)
            throws IOException {
        var arena = Arena.ofShared();
        boolean kept = false;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() != size(side, count)) {
                return null;
            }
            var all = MappedFiles.map(file, channel, 0, channel.size(), arena);
            var cache = new PixelCache(arena, all);
            kept = all.get(LONG, 0) == MAGIC && cache.side == side && cache.count == count;
            return kept ? cache : null;
        } finally {
            if (!kept) {
                arena.close();
            }
        }
    }

    /// The length of a file.
    static long size(int side, int count) {
        return HEADER + count + (long) count * side * side * 3;
    }

    /// Side of the pictures, in pixels.
    public int side() {
        return side;
    }

    /// How many pictures there are, those that could not be read included.
    public int count() {
        return count;
    }

    /// Whether a picture could be read.
    public boolean has(int image) {
        return all.get(ValueLayout.JAVA_BYTE, HEADER + (long) image) == 1;
    }

    /// Copies a square of one picture out.
    ///
    /// @param x    left edge of the square, in pixels
    /// @param y    upper edge
    /// @param crop side of the square
    /// @param into receives crop x crop x 3 levels, row by row
    void read(int image, int x, int y, int crop, byte[] into) {
        long start = HEADER + count + (long) image * side * side * 3;
        for (int row = 0; row < crop; row++) {
            long from = start + 3L * ((long) (y + row) * side + x);
            MemorySegment.copy(all, ValueLayout.JAVA_BYTE, from, into, 3 * row * crop, 3 * crop);
        }
    }

    /// Unmaps the file.
    @Override
    public void close() {
        arena.close();
    }
}
