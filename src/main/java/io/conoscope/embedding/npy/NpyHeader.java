package io.conoscope.embedding.npy;

import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// What an npy file says about its values, checked against the file's size.
///
/// Source: NumPy's `numpy.lib.format`, versions 1.0 to 3.0.
///
/// @param type         of the values
/// @param order        of the bytes in a value
/// @param fortranOrder whether the first index runs fastest
/// @param shape        one to three lengths
/// @param offset       of the first value in the file, in bytes
record NpyHeader(NpyType type, ByteOrder order, boolean fortranOrder, int[] shape, int offset) {

    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    /// NumPy writes about 120 bytes for a plain array; what is far longer is no plain array.
    private static final int LONGEST = 1 << 16;

    /// Reads and checks everything before the first value.
    ///
    /// @throws ConoscopeException under a key `npy.…` if anything is not as NumPy writes it
    static NpyHeader read(Path file, FileChannel channel) throws IOException, ConoscopeException {
        var start = bytes(channel, 0, 12);
        var magic = Arrays.copyOf(start, Math.min(6, start.length));
        if (!Arrays.equals(magic, MAGIC) || start.length < 8) {
            throw new ConoscopeException("npy.magic", null, file, hex(magic), hex(MAGIC));
        }
        int version = start[6];
        if (version < 1 || version > 3) {
            throw new ConoscopeException("npy.version", null, file, version + "." + start[7]);
        }
        int begin = version == 1 ? 10 : 12;
        long left = Math.max(0, channel.size() - begin);
        long length = start.length < begin ? Long.MAX_VALUE : length(start, version);
        if (length > LONGEST || length > left) {
            Object said = start.length < begin ? "an unknown number of" : length;
            throw new ConoscopeException("npy.header.length", null, file, said, left, LONGEST);
        }
        var words = new String(bytes(channel, begin, (int) length), StandardCharsets.UTF_8);
        var header = new NpyHeaderParser(file, words, begin).parse(begin + (int) length);
        header.requireSize(file, channel.size());
        return header;
    }

    private static long length(byte[] start, int version) {
        var bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        return version == 1
                ? Short.toUnsignedInt(bytes.getShort(8))
                : Integer.toUnsignedLong(bytes.getInt(8));
    }

    /// Up to `count` bytes, fewer where the file ends before.
    private static byte[] bytes(FileChannel channel, int from, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, from + buffer.position());
        }
        var bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return bytes;
    }

    private void requireSize(Path file, long size) throws ConoscopeException {
        long end = offset + count() * type.bytes();
        if (size < end) {
            throw new ConoscopeException(
                    "npy.truncated", null, file, size, shapeWords(), type.code(), end);
        }
        if (size > end) {
            throw new ConoscopeException(
                    "npy.trailing", null, file, size, shapeWords(), type.code(), end);
        }
    }

    /// The number of values; the parser has made sure that it fits with room for their bytes.
    long count() {
        long count = 1;
        for (int length : shape) {
            count *= length;
        }
        return count;
    }

    /// Whether the values are what a mapped matrix reads in place.
    boolean isMappable() {
        return type == NpyType.FLOAT32
                && order == ByteOrder.LITTLE_ENDIAN
                && (!fortranOrder || shape.length == 1);
    }

    /// The shape as NumPy writes it: `(2, 500, 512)`, `(7,)`.
    String shapeWords() {
        return words(shape);
    }

    static String words(int[] shape) {
        var lengths = Arrays.stream(shape).mapToObj(Integer::toString);
        return lengths.collect(Collectors.joining(", ", "(", shape.length == 1 ? ",)" : ")"));
    }

    private static String hex(byte[] bytes) {
        return bytes.length == 0 ? "(none)" : HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
}
