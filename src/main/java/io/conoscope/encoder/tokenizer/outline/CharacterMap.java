package io.conoscope.encoder.tokenizer.outline;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
