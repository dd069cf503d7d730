package io.conoscope.encoder.onnx.outline;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// Walks the fields of one protobuf message without copying it.
///
/// Every length is held against what is left before it is used; what does not fit is a
/// [Malformed]. Source: Protocol Buffers, "Encoding" (wire types 0, 1, 2 and 5).
final class ProtoReader {

    /// The bytes contradict themselves.
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1;

        Malformed(long offset, String found) {
            super("byte " + offset + ": " + found);
        }
    }

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH = 2;
    private static final int FOUR_BYTES = 5;

    private final MemorySegment bytes;
    private final long end;
    private long at;
    private int field;
    private long number;
    private long from;

    ProtoReader(MemorySegment bytes) {
        this(bytes, 0, bytes.byteSize());
    }

    private ProtoReader(MemorySegment bytes, long from, long end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /// Goes to the next field.
    ///
    /// @return false at the message's end
    boolean next() throws Malformed {
        if (at == end) {
            return false;
        }
        long start = at;
        long tag = varint();
        field = (int) (tag >>> 3);
        if (tag >>> 32 != 0 || field == 0) {
            throw new Malformed(start, "field number " + (tag >>> 3));
        }
        number = -1;
        from = -1;
        switch ((int) (tag & 7)) {
            case VARINT -> number = varint();
            case EIGHT_BYTES -> skip(8);
            case FOUR_BYTES -> skip(4);
            case LENGTH -> {
                long length = varint();
                from = at;
                skip(length);
            }
            default -> throw new Malformed(start, "wire type " + (tag & 7));
        }
        return true;
    }

    /// The current field's number.
    int field() {
        return field;
    }

    /// The current field's value, where it is a whole number.
    long number() throws Malformed {
        if (from >= 0) {
            throw new Malformed(from, "a message where a number was expected");
        }
        return number;
    }

    /// The current field as a message of its own.
    ProtoReader message() throws Malformed {
        return new ProtoReader(bytes, start(), at);
    }

    /// The current field as text.
    ///
    /// @param most bytes that are read of it
    String text(int most) throws Malformed {
        var copy = new byte[(int) Math.min(most, at - start())];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, start(), copy, 0, copy.length);
        return new String(copy, StandardCharsets.UTF_8);
    }

    /// Where this message begins, in bytes from the file's start.
    long offset() {
        return at;
    }

    private long start() throws Malformed {
        if (from < 0) {
            throw new Malformed(at, "a number where a message was expected");
        }
        return from;
    }

    private void skip(long length) throws Malformed {
        if (length < 0 || length > end - at) {
            throw new Malformed(
                    at,
                    "a field of %s bytes, of which %d are there"
                            .formatted(Long.toUnsignedString(length), end - at));
        }
        at += length;
    }

    private long varint() throws Malformed {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == end) {
                throw new Malformed(at, "the end, within a number");
            }
            long next = bytes.get(ValueLayout.JAVA_BYTE, at++);
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new Malformed(at, "a number of more than 10 bytes");
    }
}
