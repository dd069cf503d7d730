package io.conoscope.runlog.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// Hands out the complete lines of a growing file.
final class CompleteLines {

    private static final int TAIL = 64;
    private static final int CHUNK = 1 << 18;

    /// A longer line is no line of a log.
    static final int LONGEST = 1 << 24;

    private final Path path;
    private long position;

    /// What stood before the position when it was read.
    private byte[] tail = new byte[0];

    /// Whether the position is within a line that is too long.
    private boolean skips;

    CompleteLines(Path path) {
        this.path = path;
    }

    /// Whether other bytes than those that were read stand before the position: a file was cut and
    /// written on, or written again.
    boolean isReplaced(long size) {
        if (size <= position) {
            return size < position;
        }
        try (var channel = FileChannel.open(path)) {
            var found = ByteBuffer.allocate(tail.length);
            while (found.hasRemaining()) {
                if (channel.read(found, position - found.remaining()) < 0) {
                    return true;
                }
            }
            return !Arrays.equals(found.array(), tail);
        } catch (IOException e) {
            return false;
        }
    }

    /// Takes lines one by one.
    interface Taker {

        /// @param offset the byte where the line begins
        void take(String line, long offset);

        /// Hears of a line that is passed over because of its length.
        void tooLong(long offset);
    }

    Path path() {
        return path;
    }

    /// The byte after the last complete line.
    long position() {
        return position;
    }

    /// Hands out lines until so many bytes were read or no complete line is left.
    void advance(long maxBytes, Taker taker) throws IOException {
        try (var channel = FileChannel.open(path)) {
            long stop = position + Math.min(channel.size() - position, Math.max(1, maxBytes));
            var bytes = new byte[(int) Math.min(CHUNK, Math.max(0, channel.size() - position))];
            while (position < stop) {
                int filled = fill(channel, bytes);
                int used = skips ? skipped(bytes, filled) : whole(bytes, filled, taker);
                if (used == 0 && filled >= LONGEST) {
                    taker.tooLong(position);
                    skips = true;
                    used = filled;
                }
                position += used;
                if (used > 0) {
                    tail = Arrays.copyOfRange(bytes, Math.max(0, used - TAIL), used);
                } else if (filled < bytes.length) {
                    return;
                } else {
                    bytes = new byte[Math.min(LONGEST, 2 * bytes.length)];
                }
            }
        }
    }

    /// Hands out what stands after the last complete line, as the last one.
    void takeRest(Taker taker) throws IOException {
        try (var channel = FileChannel.open(path)) {
            if (skips) {
                position = channel.size();
                return;
            }
            long left = Math.clamp(channel.size() - position, 0L, LONGEST);
            var bytes = new byte[(int) left];
            int filled = fill(channel, bytes);
            if (filled > 0) {
                taker.take(text(bytes, 0, filled), position);
                position += filled;
                tail = Arrays.copyOfRange(bytes, Math.max(0, filled - TAIL), filled);
            }
        }
    }

    /// How many bytes belong to a line that is passed over.
    private int skipped(byte[] bytes, int filled) {
        for (int i = 0; i < filled; i++) {
            if (bytes[i] == '\n') {
                skips = false;
                return i + 1;
            }
        }
        return filled;
    }

    private int whole(byte[] bytes, int filled, Taker taker) {
        int begin = 0;
        for (int i = 0; i < filled; i++) {
            if (bytes[i] == '\n') {
                var line = text(bytes, begin, i);
                taker.take(line, position + begin);
                begin = i + 1;
            }
        }
        return begin;
    }

    private static String text(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        var text = new String(Arrays.copyOfRange(bytes, from, end), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private int fill(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                break;
            }
        }
        return buffer.position();
    }
}
