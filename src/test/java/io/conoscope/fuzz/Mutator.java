package io.conoscope.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes damaged files out of whole ones: flipped bits, cut and repeated pieces, numbers at the
/// edges of their range, pieces of other seeds, and words that break parsers.
final class Mutator {

    /// No input grows beyond this, so that the time goes into many inputs and not into long ones.
    private static final int LARGEST = 1 << 20;

    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        7,
        8,
        127,
        128,
        255,
        256,
        32767,
        32768,
        65535,
        65536,
        1L << 20,
        1L << 24,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 31,
        (1L << 32) - 1,
        1L << 32,
        1L << 53,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private static final List<byte[]> WORDS =
            List.of(
                            "null",
                            "true",
                            "{}",
                            "[]",
                            "[[",
                            "{\"a\":",
                            "]",
                            "}",
                            "\"",
                            "'",
                            ",,",
                            ";",
                            "\t",
                            "\n",
                            "\r\n",
                            "\n\n",
                            "#",
                            "\\",
                            "\\u0000",
                            "\\ud83d",
                            "%d",
                            "NaN",
                            "-Infinity",
                            "1e999",
                            "-0",
                            "0x10",
                            "1_000",
                            "٣",
                            "--",
                            "..",
                            "../../x",
                            "/",
                            "a: &a [*a]",
                            "!!java",
                            "|\n",
                            "- ",
                            ": ",
                            "\uFEFF",
                            "\uD83D\uDE00",
                            "e\u0301",
                            "\u202E",
                            "\u001B[31m",
                            "\u0000",
                            "\u007F",
                            "(?:a+)+$",
                            "\\p{L}{1,9999}",
                            "$A",
                            "<|endoftext|>")
                    .stream()
                    .map(word -> word.getBytes(StandardCharsets.UTF_8))
                    .toList();

    private final RandomGenerator random;
    private final List<byte[]> seeds;

    Mutator(RandomGenerator random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /// The next input: a seed with one to eight changes, most often one or two.
    byte[] next() {
        var bytes = seeds.get(random.nextInt(seeds.size()));
        int changes = 1 + Integer.numberOfTrailingZeros(random.nextInt() | 1 << 7);
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes);
        }
        return bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
    }

    private byte[] change(byte[] bytes) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length + 1);
        return switch (random.nextInt(10)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> spliced(bytes, at, length(bytes.length - at), new byte[0]);
            case 3 -> repeated(bytes, at);
            case 4 -> spliced(bytes, at, 0, WORDS.get(random.nextInt(WORDS.size())));
            case 5 -> overwritten(bytes, at);
            case 6 -> digits(bytes, at);
            case 7 -> spliced(bytes, at, length(bytes.length - at), piece());
            case 8 -> spliced(bytes, at, random.nextInt(2), new byte[] {(byte) random.nextInt()});
            default -> nested(bytes, at);
        };
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        var changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    /// A piece as often as the length allows, at most 4,096 times.
    private byte[] repeated(byte[] bytes, int at) {
        int length = length(Math.min(64, bytes.length - at));
        int times = 1 << random.nextInt(13);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < times && out.size() < LARGEST; i++) {
            out.write(bytes, at, length);
        }
        return spliced(bytes, at, 0, out.toByteArray());
    }

    /// An integer at the edge of its range, two to eight bytes long, in either byte order.
    private byte[] overwritten(byte[] bytes, int at) {
        var order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var number = ByteBuffer.allocate(8).order(order).putLong(0, edge()).array();
        int size = 2 << random.nextInt(3);
        int from = order == ByteOrder.LITTLE_ENDIAN ? 0 : 8 - size;
        var piece = Arrays.copyOfRange(number, from, from + size);
        return spliced(bytes, at, Math.min(size, bytes.length - at), piece);
    }

    /// Another number in place of the digits that follow.
    private byte[] digits(byte[] bytes, int at) {
        int from = at;
        while (from < bytes.length && !isDigit(bytes[from])) {
            from++;
        }
        int to = from;
        while (to < bytes.length && isDigit(bytes[to])) {
            to++;
        }
        var number = Long.toString(edge()).getBytes(StandardCharsets.US_ASCII);
        return spliced(bytes, from, to - from, number);
    }

    /// Brackets in brackets, up to 65,536 deep.
    private byte[] nested(byte[] bytes, int at) {
        var opening =
                new byte[][] {{'['}, {'{'}, {'('}, "{\"a\":".getBytes(StandardCharsets.UTF_8)};
        var bracket = opening[random.nextInt(opening.length)];
        int depth = 1 << random.nextInt(17);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < depth; i++) {
            out.writeBytes(bracket);
        }
        return spliced(bytes, at, 0, out.toByteArray());
    }

    private byte[] piece() {
        var other = seeds.get(random.nextInt(seeds.size()));
        int from = other.length == 0 ? 0 : random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, from + length(other.length - from));
    }

    /// Short ones more often than long ones; at most what is there.
    private int length(int there) {
        return there <= 0 ? 0 : Math.min(there, 1 << random.nextInt(12));
    }

    private long edge() {
        return EDGES[random.nextInt(EDGES.length)];
    }

    private static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }

    /// @param most how many bytes are removed at most
    private static byte[] spliced(byte[] bytes, int at, int most, byte[] added) {
        int removed = Math.min(most, bytes.length - at);
        var out = new byte[bytes.length - removed + added.length];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(added, 0, out, at, added.length);
        int rest = at + removed;
        System.arraycopy(bytes, rest, out, at + added.length, bytes.length - rest);
        return out;
    }
}
