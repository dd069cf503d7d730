package io.conoscope.runlog.tensorboard;

import io.conoscope.runlog.LogFile;
import io.conoscope.runlog.RunBuilder;
import io.conoscope.runlog.RunDamage;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HexFormat;

/// One event file: records of a length, its checksum, an `Event` message and its checksum.
///
/// Reading ends at the first record whose checksum is wrong, as TensorBoard's does: nothing says
/// where the next one begins.
public final class EventFile implements LogFile {

    static final int HEADER = 12;
    static final int FOOTER = 4;

    private static final int CHUNK = 1 << 20;

    /// Longer records (graphs, videos) hold no scalars; they are passed over unread.
    private static final long LONGEST = 1L << 28;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final Path path;
    private final RunBuilder run;
    private final EventParser events;
    private final MaskedCrc crc = new MaskedCrc();
    private long position;
    private boolean damaged;

    /// @param run receives what the file holds
    public EventFile(Path path, RunBuilder run) {
        this.path = path;
        this.run = run;
        this.events = new EventParser(run);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void advance(long maxBytes) throws IOException {
        if (damaged) {
            return;
        }
        try (var channel = FileChannel.open(path)) {
            long size = channel.size();
            long stop = position + Math.min(size - position, Math.max(1, maxBytes));
            var bytes = new byte[(int) Math.min(CHUNK, Math.max(0, size - position))];
            while (position < stop && !damaged) {
                int filled = fill(channel, bytes);
                int used = records(bytes, filled);
                position += used;
                if (used == 0 && !damaged) {
                    long whole = filled < HEADER ? HEADER : wholeRecord(bytes);
                    if (whole > size - position || whole <= filled) {
                        return;
                    }
                    bytes = roomFor(whole, bytes);
                }
            }
        }
    }

    /// The length of the record at the start, whose header was found right; at most the largest
    /// long.
    private static long wholeRecord(byte[] bytes) {
        long length = (long) LONGS.get(bytes, 0);
        return length < 0 || length > Long.MAX_VALUE - HEADER - FOOTER
                ? Long.MAX_VALUE
                : length + HEADER + FOOTER;
    }

    private byte[] roomFor(long whole, byte[] bytes) {
        if (whole > LONGEST) {
            note(position, "a record of " + whole + " bytes", "at most " + LONGEST + "; passed");
            position += whole;
            return bytes;
        }
        return new byte[(int) whole];
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

    /// Reads the whole records at the start of the buffer.
    ///
    /// @return how many bytes they are
    private int records(byte[] bytes, int filled) {
        int at = 0;
        while (filled - at >= HEADER) {
            long length = (long) LONGS.get(bytes, at);
            if (!isRight(bytes, at, 8, "the checksum of a record's length")) {
                return at;
            }
            if (length < 0 || length > filled - at - HEADER - FOOTER) {
                return at;
            }
            int payload = (int) length;
            if (!isRight(bytes, at + HEADER, payload, "the checksum of a record")) {
                return at;
            }
            parse(bytes, at, payload);
            at += HEADER + payload + FOOTER;
        }
        return at;
    }

    /// Checks the checksum that follows the bytes; damage is noted where the record begins.
    private boolean isRight(byte[] bytes, int offset, int length, String what) {
        int found = crc.of(bytes, offset, length);
        int stored = (int) INTS.get(bytes, offset + length);
        if (found != stored) {
            damaged = true;
            int record = length == 8 && what.endsWith("length") ? offset : offset - HEADER;
            note(position + record, what + " " + hex(stored), hex(found) + " for these bytes");
        }
        return found == stored;
    }

    private void parse(byte[] bytes, int at, int length) {
        try {
            events.parse(bytes, at + HEADER, length);
        } catch (IOException | IllegalArgumentException e) {
            note(
                    position + at,
                    "a record that is not an Event (" + e.getMessage() + ")",
                    "an Event");
        }
    }

    @Override
    public void finish() throws IOException {
        if (damaged) {
            return;
        }
        try (var channel = FileChannel.open(path)) {
            long left = channel.size() - position;
            if (left <= 0) {
                return;
            }
            var header = new byte[HEADER];
            int filled = fill(channel, header);
            long whole = filled < HEADER ? HEADER : wholeRecord(header);
            note(position, left + " bytes, then the end", "a record of " + whole + " bytes");
        }
    }

    private void note(long offset, String found, String expected) {
        run.damaged(new RunDamage(path, offset, found, expected));
    }

    private static String hex(int value) {
        return HexFormat.of().toHexDigits(value);
    }
}
