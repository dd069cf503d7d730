package io.conoscope.encoder.onnx.outline;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Walks the fields of protobuf messages in a stream, in bounded memory: what nobody asks for is
/// skipped, however long it is.
///
/// Every length is held against what is left of the message around it before it is used. One
/// thread.
final class ProtobufInput {

    /// The fields of one message that somebody wants.
    interface Fields {

        /// Reads the current field where its tag is a wanted one.
        ///
        /// @param tag the field's number times 8 plus its wire type
        /// @return false where nothing was read
        boolean read(int tag) throws IOException;
    }

    /// Wire types: the lowest three bits of a tag.
    static final int VARINT = 0;

    static final int LENGTH = 2;

    /// Between two skips so much is read at once.
    private static final int BUFFER = 1 << 14;

    private final CodedInputStream in;
    private final long size;

    /// @param size bytes that the stream holds, at most 2³¹ - 1
    ProtobufInput(InputStream stream, int size) throws IOException {
        in = CodedInputStream.newInstance(stream, BUFFER);
        in.pushLimit(size);
        this.size = size;
    }

    /// Reads the outermost message, the whole stream.
    ///
    /// @throws InvalidProtocolBufferException if a length does not fit or a field is none
    void file(Fields wanted) throws IOException {
        fields(wanted);
        if (offset() < size) {
            throw new InvalidProtocolBufferException("the end, of " + size + " bytes expected");
        }
    }

    /// Reads the current field, a message of its own.
    void message(Fields wanted) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        fields(wanted);
        in.popLimit(limit);
    }

    private void fields(Fields wanted) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (!wanted.read(tag) && !in.skipField(tag)) {
                throw new InvalidProtocolBufferException("the end of a group that never began");
            }
        }
    }

    /// Reads the current field, a whole number.
    long number() throws IOException {
        return in.readInt64();
    }

    /// Reads the current field, a text.
    ///
    /// @throws InvalidProtocolBufferException if it has more than `most` bytes
    String text(int most) throws IOException {
        int length = in.readRawVarint32();
        if (length < 0 || length > most) {
            throw new InvalidProtocolBufferException(
                    String.format(
                            Locale.ROOT,
                            "a name of %s bytes, at most %d",
                            Integer.toUnsignedString(length),
                            most));
        }
        return new String(in.readRawBytes(length), StandardCharsets.UTF_8);
    }

    /// How much is read, in bytes from the stream's start.
    long offset() {
        return in.getTotalBytesRead();
    }
}
