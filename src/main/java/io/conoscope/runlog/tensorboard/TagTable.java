package io.conoscope.runlog.tensorboard;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/// Finds tags by their bytes in a buffer, so that a record makes no string.
///
/// Bytes are hashed as a polynomial modulo 2^61 - 1 at a random place (Carter and Wegman 1979,
/// "Universal classes of hash functions"): no file can know which tags will share a slot.
final class TagTable {

    private static final long PRIME = (1L << 61) - 1;

    private final long place = new SecureRandom().nextLong(1L << 32, PRIME);

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
    private int slot(@Nullable Tag[] slots, byte[] buffer, int from, int to) {
        int slot = (int) hash(buffer, from, to) & (slots.length - 1);
        while (true) {
            var tag = slots[slot];
            if (tag == null || Arrays.equals(tag.bytes, 0, tag.bytes.length, buffer, from, to)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
    }

    private long hash(byte[] buffer, int from, int to) {
        long hash = 1;
        for (int i = from; i < to; i++) {
            hash = timesPlace(hash) + (buffer[i] & 0xFF);
        }
        return timesPlace(hash);
    }

    /// Modulo the prime, in [0, 2^61).
    private long timesPlace(long factor) {
        long high = Math.multiplyHigh(factor, place) << 3;
        long low = factor * place;
        long sum = (low & PRIME) + (high | low >>> 61);
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
