package io.conoscope.runlog.tensorboard;

import static io.conoscope.runlog.tensorboard.EventMessages.event;
import static io.conoscope.runlog.tensorboard.EventMessages.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.UnknownFieldSet;

import io.conoscope.runlog.RunBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Event files that were made to be slow are read in linear time.
class HostileEventsTest {

    private static final int LIMITS = 6;
    private static final int COUNTS = 7;

    @TempDir Path temporary;
    private final RunBuilder run = new RunBuilder();

    private static UnknownFieldSet.Field numbers(int count) {
        var field = UnknownFieldSet.Field.newBuilder();
        for (int i = 0; i < count; i++) {
            field.addFixed64(Double.doubleToRawLongBits(i));
        }
        return field.build();
    }

    /// Writers of the older syntax repeat the key before each number.
    @Test
    void readsALongUnpackedHistogramWithoutCopyingItAgainAndAgain() throws Exception {
        int buckets = 60_000;
        var unpacked =
                UnknownFieldSet.newBuilder()
                        .addField(LIMITS, numbers(buckets))
                        .addField(COUNTS, numbers(buckets))
                        .build();
        var histogram =
                message("HistogramProto", Map.of("max", 9.0)).toBuilder()
                        .setUnknownFields(unpacked)
                        .build();
        var bytes =
                EventMessages.file(List.of(event(7, 5e8, Map.of("tag", "w", "histo", histogram))));
        var file = Files.write(temporary.resolve("events.out.tfevents.1"), bytes);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var reader = new EventFile(file, run);
        reader.advance(Long.MAX_VALUE);
        long used = threads.getCurrentThreadAllocatedBytes() - before;
        var bins = run.histograms().getFirst().points().getFirst().bins();
        assertEquals(buckets, bins.counts().length);
        assertEquals(buckets - 2, bins.edges()[buckets - 1]);
        assertEquals(9, bins.edges()[buckets]);
        assertTrue(used < 64L << 20, "allocated " + used + " bytes");
    }

    /// All of these have the same hash as Java hashes strings.
    @Test
    @Timeout(30)
    void tellsTagsApartThatWereMadeToCollide() {
        var table = new TagTable();
        int bits = 17;
        for (int number = 0; number < 1 << bits; number++) {
            var name = new StringBuilder();
            for (int bit = 0; bit < bits; bit++) {
                name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            var bytes = name.toString().getBytes(StandardCharsets.UTF_8);
            var made = table.get(bytes, 0, bytes.length);
            assertEquals(name.toString(), made.name);
            assertSame(made, table.get(bytes, 0, bytes.length));
        }
    }
}
