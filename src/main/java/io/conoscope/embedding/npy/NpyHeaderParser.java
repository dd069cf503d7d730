package io.conoscope.embedding.npy;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the Python dictionary in an npy header, and nothing that it does not expect there.
///
/// `{'descr': '<f4', 'fortran_order': False, 'shape': (500, 512), }`, keys in any order.
final class NpyHeaderParser {

    private final Path file;
    private final String words;
    private final int begin;
    private int at;

    private @Nullable NpyType type;
    private @Nullable ByteOrder order;
    private @Nullable Boolean fortranOrder;
    private int @Nullable [] shape;

    /// @param words the header
    /// @param begin byte of the file at which it begins, for messages
    NpyHeaderParser(Path file, String words, int begin) {
        this.file = file;
        this.words = words;
        this.begin = begin;
    }

    /// @param offset byte of the file at which the values begin
    NpyHeader parse(int offset) throws ConoscopeException {
        expect('{');
        while (!take('}')) {
            entry();
            if (!take(',')) {
                expect('}');
                break;
            }
        }
        skipBlanks();
        if (at < words.length()) {
            throw unexpected("nothing but blanks after the dictionary");
        }
        return new NpyHeader(
                required(type, "descr"),
                required(order, "descr"),
                required(fortranOrder, "fortran_order"),
                required(shape, "shape"),
                offset);
    }

    private void entry() throws ConoscopeException {
        int place = at;
        var key = string();
        expect(':');
        boolean known =
                switch (key) {
                    case "descr" -> type == null && type();
                    case "fortran_order" -> fortranOrder == null && order();
                    case "shape" -> shape == null && shape();
                    default -> false;
                };
        if (!known) {
            at = place;
            throw unexpected("one each of the keys 'descr', 'fortran_order' and 'shape'");
        }
    }

    private boolean type() throws ConoscopeException {
        skipBlanks();
        int place = at;
        if (peek() != '\'' && peek() != '"') {
            throw wrongType(place, "a record");
        }
        var code = string();
        char mark = code.isEmpty() ? ' ' : code.charAt(0);
        for (var candidate : NpyType.values()) {
            if ((mark == '<' || mark == '>') && code.substring(1).equals(candidate.code())) {
                type = candidate;
                order = mark == '<' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
                return true;
            }
        }
        throw wrongType(place, "'" + code + "'");
    }

    private ConoscopeException wrongType(int place, String found) {
        return new ConoscopeException("npy.dtype", null, file, begin + place, found);
    }

    private boolean order() throws ConoscopeException {
        skipBlanks();
        if (words.startsWith("True", at)) {
            at += 4;
            fortranOrder = true;
        } else if (words.startsWith("False", at)) {
            at += 5;
            fortranOrder = false;
        } else {
            throw unexpected("True or False");
        }
        return true;
    }

    private boolean shape() throws ConoscopeException {
        skipBlanks();
        int place = at;
        var lengths = new ArrayList<Long>();
        expect('(');
        while (!take(')')) {
            lengths.add(length());
            if (!take(',')) {
                expect(')');
                break;
            }
        }
        var found = words.substring(place, at);
        if (lengths.isEmpty() || lengths.size() > 3) {
            throw new ConoscopeException("npy.dimensions", null, file, found);
        }
        requireFits(lengths, place, found);
        shape = lengths.stream().mapToInt(Math::toIntExact).toArray();
        return true;
    }

    /// Every length fits an int, and all values together leave room for eight bytes each in a long.
    private void requireFits(List<Long> lengths, int place, String found)
            throws ConoscopeException {
        long count = 1;
        boolean fits = true;
        for (long length : lengths) {
            fits &= length <= Integer.MAX_VALUE;
            fits = fits && (length == 0 || count <= (1L << 58) / length);
            count = fits ? count * length : 0;
        }
        if (!fits) {
            throw new ConoscopeException("npy.overflow", null, file, begin + place, found);
        }
    }

    private long length() throws ConoscopeException {
        skipBlanks();
        int from = at;
        while (Character.digit(peek(), 10) >= 0 && peek() < 128) {
            at++;
        }
        if (at == from) {
            throw unexpected("a length");
        }
        var digits = words.substring(from, at);
        take('L'); // Python 2 wrote its long integers so
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private String string() throws ConoscopeException {
        skipBlanks();
        char quote = peek();
        int end = quote == '\'' || quote == '"' ? words.indexOf(quote, at + 1) : -1;
        if (end < 0) {
            throw unexpected("a word in quotes");
        }
        var word = words.substring(at + 1, end);
        at = end + 1;
        return word;
    }

    private void expect(char wanted) throws ConoscopeException {
        if (!take(wanted)) {
            throw unexpected("'" + wanted + "'");
        }
    }

    private boolean take(char wanted) {
        skipBlanks();
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\t') {
            at++;
        }
    }

    private char peek() {
        return at < words.length() ? words.charAt(at) : '\0';
    }

    private ConoscopeException unexpected(String expected) {
        var found =
                at < words.length()
                        ? "'" + words.substring(at, Math.min(words.length(), at + 20)).strip() + "'"
                        : "its end";
        return new ConoscopeException("npy.header.syntax", null, file, begin + at, found, expected);
    }

    private <T> T required(@Nullable T value, String key) throws ConoscopeException {
        if (value == null) {
            throw new ConoscopeException("npy.header.missing", null, file, key);
        }
        return value;
    }
}
