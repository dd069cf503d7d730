package io.conoscope.encoder.tokenizer.outline;

import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.BitSet;

/// Checks the table of replaced characters that SentencePiece writes into its models: a double
/// array of units, four bytes each, after their number of bytes; then the replacements, each ended
/// by a zero.
///
/// Every unit that any text can lead to is visited, as the library would look it up.
/// Source: darts-clone's `darts.h` and SentencePiece's `builder.cc`.
final class CharacterMap {

    private static final String KEY = "precompiled_charsmap";

    private final ByteBuffer units;
    private final byte[] replacements;
    private final int count;

    private CharacterMap(ByteBuffer units, byte[] replacements) {
        this.units = units;
        this.replacements = replacements;
        this.count = units.remaining() / 4;
    }

    static void require(JsonSection step) throws ConoscopeException {
        var text = step.text(KEY, "");
        var map = parse(text);
        if (map == null || !map.isWhole()) {
            throw step.wrong(KEY, '"' + text + '"', "a table as SentencePiece writes it");
        }
    }

    private static @Nullable CharacterMap parse(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length < 8 || !Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return null;
            }
            var all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int size = all.getInt();
            if (size < 4 || size > all.remaining() || size % 4 != 0) {
                return null;
            }
            var units = all.slice(4, size).order(ByteOrder.LITTLE_ENDIAN);
            var replacements = new byte[all.remaining() - size];
            all.get(4 + size, replacements);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(replacements));
            return new CharacterMap(units, replacements);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }

    /// How much longer the table makes a text at most, beyond what Unicode's compatible form makes
    /// of it: 1 for a table that does what that form does.
    ///
    /// @param step checked
    static double growth(JsonObject step) {
        var map = parse(step.get(KEY).getAsString());
        return map == null ? 1 : map.growth();
    }

    /// A place in the table, and the bytes that lead there.
    private record Node(int base, @Nullable Node before, int letter) {

        /// As long as the text of these bytes is when it is unfolded; at least 1.
        int unfolded() {
            var bytes = new ByteArrayOutputStream();
            for (var node = this; node.before != null; node = node.before) {
                bytes.write(node.letter);
            }
            var reversed = bytes.toByteArray();
            for (int i = 0; i < reversed.length / 2; i++) {
                byte last = reversed[reversed.length - 1 - i];
                reversed[reversed.length - 1 - i] = reversed[i];
                reversed[i] = last;
            }
            var text = new String(reversed, StandardCharsets.UTF_8);
            return Math.max(1, Normalizer.normalize(text, Normalizer.Form.NFKD).length());
        }
    }

    private double growth() {
        double growth = 1;
        var seen = new BitSet(count);
        var waiting = new ArrayDeque<Node>();
        waiting.add(new Node(offset(units.getInt(0)), null, 0));
        while (!waiting.isEmpty()) {
            var node = waiting.remove();
            for (int letter = 1; letter < 256; letter++) {
                int at = node.base ^ letter;
                int unit = units.getInt(4 * at);
                if ((unit & 0x8000_00FF) == letter) {
                    var next = new Node(at ^ offset(unit), node, letter);
                    if ((unit & 0x100) != 0) {
                        int length = replaced(units.getInt(4 * next.base) & 0x7FFF_FFFF);
                        if (length > 1) {
                            growth = Math.max(growth, (double) length / next.unfolded());
                        }
                    }
                    if (!seen.get(next.base)) {
                        seen.set(next.base);
                        waiting.add(next);
                    }
                }
            }
        }
        return growth;
    }

    /// How many characters a replacement has.
    private int replaced(int place) {
        int length = 0;
        for (int i = place; i < replacements.length && replacements[i] != 0; i++) {
            length += (replacements[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return length;
    }

    private boolean isWhole() {
        var seen = new BitSet(count);
        var waiting = new ArrayDeque<Integer>();
        int root = offset(units.getInt(0));
        waiting.add(root);
        seen.set(root);
        while (!waiting.isEmpty()) {
            int base = waiting.remove();
            for (int letter = 1; letter < 256; letter++) {
                int at = base ^ letter;
                if (at >= count) {
                    return false;
                }
                int unit = units.getInt(4 * at);
                if ((unit & 0x8000_00FF) == letter) {
                    int next = at ^ offset(unit);
                    if ((unit & 0x100) != 0 && !isReplacement(next)) {
                        return false;
                    }
                    if (!seen.get(next)) {
                        seen.set(next);
                        waiting.add(next);
                    }
                }
            }
        }
        return true;
    }

    private static int offset(int unit) {
        return (unit >>> 10) << ((unit & 0x200) >>> 6);
    }

    /// Whether a unit holds the place where a replacement begins.
    private boolean isReplacement(int at) {
        if (at >= count) {
            return false;
        }
        int place = units.getInt(4 * at) & 0x7FFF_FFFF;
        return place < replacements.length && (replacements[place] & 0xC0) != 0x80;
    }
}
