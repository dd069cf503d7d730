package io.conoscope.runlog.tensorboard;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds tags by their bytes in a buffer, so that a record makes no string.
final class TagTable {

    private @Nullable Tag[] slots = new @Nullable Tag[64];
    private int count;

    /// The tag of these bytes, made when it is new.
    Tag get(byte[] buffer, int from, int to) {
        int slot = slot(slots, buffer, from, to);
        var known = slots[slot];
        if (known != null) {
            return known;
        }
        var name = new String(buffer, from, to - from, StandardCharsets.UTF_8);
        var made = new Tag(Arrays.copyOfRange(buffer, from, to), name);
        slots[slot] = made;
        if (2 * ++count > slots.length) {
            grow();
        }
        return made;
    }

    private void grow() {
        var more = new @Nullable Tag[2 * slots.length];
        for (var tag : slots) {
            if (tag != null) {
                more[slot(more, tag.bytes, 0, tag.bytes.length)] = tag;
            }
        }
        slots = more;
    }

    /// The slot that holds these bytes, or the free one where they belong.
    private static int slot(@Nullable Tag[] slots, byte[] buffer, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ hash >>> 15) & (slots.length - 1);
        while (true) {
            var tag = slots[slot];
            if (tag == null || Arrays.equals(tag.bytes, 0, tag.bytes.length, buffer, from, to)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
    }
}
