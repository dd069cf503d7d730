package io.conoscope.runlog.tensorboard;

import static io.conoscope.runlog.tensorboard.EventMessages.event;
import static io.conoscope.runlog.tensorboard.EventMessages.message;
import static io.conoscope.runlog.tensorboard.EventMessages.scalar;
import static io.conoscope.runlog.tensorboard.EventMessages.version;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;

import io.conoscope.runlog.Purge;
import io.conoscope.runlog.RunBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class EventFileTest {

    private static final String CURRENT = "brain.Event:2";

    @TempDir Path temporary;
    private final RunBuilder run = new RunBuilder();

    private Path write(DynamicMessage... events) throws IOException {
        return write(EventMessages.file(List.of(events)));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(temporary.resolve("events.out.tfevents.1"), bytes);
    }

    private EventFile readAll(Path file) throws IOException {
        var reader = new EventFile(file, run);
        reader.advance(Long.MAX_VALUE);
        reader.finish();
        return reader;
    }

    private static Map<String, ?> plugin(String name) {
        return Map.of("plugin_data", message("PluginData", Map.of("plugin_name", name)));
    }

    private static DynamicMessage tensor(String type, List<Long> shape, Map<String, ?> values) {
        var dims = shape.stream().map(size -> message("Dim", Map.of("size", size))).toList();
        var all = new java.util.HashMap<String, Object>(values);
        all.put("dtype", type);
        all.put("tensor_shape", message("TensorShape", Map.of("dim", dims)));
        return message("TensorProto", all);
    }

    private static ByteString doubles(double... values) {
        var bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return ByteString.copyFrom(bytes.array());
    }

    @Test
    void readsScalarsOfEveryWriter() throws Exception {
        var content = ByteString.copyFrom(new byte[] {0, 0, (byte) 0x80, 0x3e});
        var none = List.<Long>of();
        readAll(
                write(
                        version(CURRENT),
                        scalar("simple", 3, 0.1f),
                        event(
                                4,
                                5e8,
                                Map.of(
                                        "tag",
                                        "content",
                                        "tensor",
                                        tensor("DT_FLOAT", none, Map.of("tensor_content", content)),
                                        "metadata",
                                        message("SummaryMetadata", plugin("scalars")))),
                        event(
                                5,
                                5e8,
                                Map.of(
                                        "tag",
                                        "floats",
                                        "tensor",
                                        tensor(
                                                "DT_FLOAT",
                                                none,
                                                Map.of("float_val", List.of(0.25f))))),
                        event(
                                6,
                                5e8,
                                Map.of(
                                        "tag",
                                        "doubles",
                                        "tensor",
                                        tensor(
                                                "DT_DOUBLE",
                                                none,
                                                Map.of("double_val", List.of(0.1)))))));
        assertEquals(List.of(), run.damage());
        var series = run.scalars();
        assertEquals(
                List.of("simple", "content", "floats", "doubles"),
                series.stream().map(s -> s.tag()).toList());
        assertEquals(0.1f, series.get(0).value(0));
        assertEquals(3, series.get(0).step(0));
        assertEquals(1e9 + 3, series.get(0).wallTime(0));
        assertEquals(0.25f, series.get(1).value(0));
        assertEquals(0.25f, series.get(2).value(0));
        assertTrue(series.get(2).isSinglePrecision());
        assertEquals(0.1, series.get(3).exactValue(0));
        assertFalse(series.get(3).isSinglePrecision());
    }

    @Test
    void keepsNaNAndInfinity() throws Exception {
        readAll(
                write(
                        scalar("loss", 1, Float.NaN),
                        scalar("loss", 2, Float.NEGATIVE_INFINITY),
                        scalar("loss", 3, 0)));
        var loss = run.scalars().getFirst();
        assertTrue(Float.isNaN(loss.value(0)));
        assertEquals(Float.NEGATIVE_INFINITY, loss.value(1));
        assertEquals(0f, loss.value(2));
    }

    @Test
    void readsHistogramsOfBothVersions() throws Exception {
        var histogram =
                message(
                        "HistogramProto",
                        Map.of(
                                "min",
                                -1.0,
                                "max",
                                2.5,
                                "num",
                                6.0,
                                "bucket_limit",
                                List.of(0.0, 1.0, 3.0),
                                "bucket",
                                List.of(1.0, 2.0, 3.0)));
        var rows =
                tensor(
                        "DT_DOUBLE",
                        List.of(2L, 3L),
                        Map.of("tensor_content", doubles(0, 1, 4, 1, 2, 5)));
        readAll(
                write(
                        event(7, 5e8, Map.of("tag", "old", "histo", histogram)),
                        event(8, 6e8, Map.of("tag", "new", "tensor", rows))));
        var old = run.histograms().getFirst().points().getFirst();
        assertEquals(7, old.step());
        assertArrayEquals(new double[] {-1, 0, 1, 2.5}, old.bins().edges());
        assertArrayEquals(new double[] {1, 2, 3}, old.bins().counts());
        var recent = run.histograms().get(1).points().getFirst();
        assertEquals(6e8, recent.wallTime());
        assertArrayEquals(new double[] {0, 1, 2}, recent.bins().edges());
        assertArrayEquals(new double[] {4, 5}, recent.bins().counts());
    }

    @Test
    void passesOverWhatIsNoScalar() throws Exception {
        var text = tensor("DT_STRING", List.of(1L), Map.of("string_val", List.of("words")));
        var curve = tensor("DT_FLOAT", List.of(), Map.of("float_val", List.of(1f)));
        var other = message("SummaryMetadata", plugin("pr_curves"));
        readAll(
                write(
                        event(1, 5e8, Map.of("tag", "text", "tensor", text)),
                        event(1, 5e8, Map.of("tag", "pr", "tensor", curve, "metadata", other)),
                        event(2, 5e8, Map.of("tag", "pr", "tensor", curve)),
                        scalar("loss", 1, 1)));
        assertEquals(List.of("loss"), run.scalars().stream().map(s -> s.tag()).toList());
        assertEquals(List.of(), run.histograms());
        assertEquals(List.of(), run.damage());
    }

    @Test
    void readsUpToAWrongByteAndSaysWhere() throws Exception {
        var whole = EventMessages.file(List.of(version(CURRENT), scalar("loss", 1, 1)));
        var bytes =
                EventMessages.file(
                        List.of(version(CURRENT), scalar("loss", 1, 1), scalar("loss", 2, 2)));
        for (int at = whole.length; at < bytes.length; at++) {
            var wrong = bytes.clone();
            wrong[at] ^= 0x10;
            var damaged = new RunBuilder();
            var reader = new EventFile(write(wrong), damaged);
            reader.advance(Long.MAX_VALUE);
            reader.finish();
            assertEquals(1, damaged.scalars().getFirst().size(), "byte " + at);
            assertEquals(1, damaged.damage().size(), "byte " + at);
            assertEquals(whole.length, damaged.damage().getFirst().offset(), "byte " + at);
        }
    }

    @Test
    void aFileThatEndsEarlyIsDamagedOnlyWhenNothingMoreWillCome() throws Exception {
        var first = EventMessages.file(List.of(version(CURRENT), scalar("loss", 1, 1)));
        var bytes =
                EventMessages.file(
                        List.of(version(CURRENT), scalar("loss", 1, 1), scalar("loss", 2, 2)));
        for (int end = first.length + 1; end < bytes.length; end++) {
            var growing = new RunBuilder();
            var file = write(Arrays.copyOf(bytes, end));
            var reader = new EventFile(file, growing);
            reader.advance(Long.MAX_VALUE);
            assertEquals(1, growing.scalars().getFirst().size());
            assertEquals(List.of(), growing.damage());
            reader.finish();
            assertEquals(first.length, growing.damage().getFirst().offset());
            Files.write(
                    file, Arrays.copyOfRange(bytes, end, bytes.length), StandardOpenOption.APPEND);
            reader.advance(Long.MAX_VALUE);
            assertEquals(2, growing.scalars().getFirst().size());
        }
    }

    @Test
    void believesNoLengthBeyondTheFile() throws Exception {
        var header = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(1L << 60);
        header.putInt(new MaskedCrc().of(header.array(), 0, 8));
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(EventMessages.file(List.of(scalar("loss", 1, 1))));
        bytes.writeBytes(header.array());
        readAll(write(bytes.toByteArray()));
        assertEquals(1, run.scalars().getFirst().size());
        var damage = run.damage().getFirst();
        assertEquals(bytes.size() - 16, damage.offset());
        assertTrue(damage.expected().contains(String.valueOf((1L << 60) + 16)), damage.words());
    }

    @Test
    void aRecordThatIsNoEventIsNotedAndPassed() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(EventMessages.record(new byte[] {0x2a, 0x7f, 1}));
        int second = bytes.size();
        bytes.writeBytes(EventMessages.file(List.of(scalar("loss", 1, 1))));
        readAll(write(bytes.toByteArray()));
        assertEquals(1, run.scalars().getFirst().size());
        assertEquals(0, run.damage().getFirst().offset());
        assertTrue(second > 0);
    }

    @Test
    void readsRecordsLongerThanItsBufferAndManySeries() throws Exception {
        var events = new ArrayList<DynamicMessage>();
        var picture = ByteString.copyFrom(new byte[3 << 20]);
        for (int i = 0; i < 5; i++) {
            var pixels = tensor("DT_STRING", List.of(), Map.of("tensor_content", picture));
            events.add(event(i, 5e8, Map.of("tag", "picture", "tensor", pixels)));
            for (int tag = 0; tag < 500; tag++) {
                events.add(scalar("tag/" + tag, i, tag + i / 10f));
            }
        }
        readAll(write(EventMessages.file(events)));
        assertEquals(500, run.scalars().size());
        for (int tag = 0; tag < 500; tag++) {
            var series = run.scalars().get(tag);
            assertEquals("tag/" + tag, series.tag());
            assertEquals(5, series.size());
            assertEquals(tag + 0.4f, series.value(4));
        }
        assertEquals(List.of(), run.damage());
    }

    @Test
    void inCurrentFilesOnlyTheLogItselfSaysThatARunWentOn() throws Exception {
        var start = message("SessionLog", Map.of("status", 1));
        readAll(
                write(
                        version(CURRENT),
                        scalar("loss", 1, 1),
                        message("Event", Map.of("session_log", start)),
                        scalar("loss", 2, 2),
                        scalar("loss", 3, 3),
                        scalar("loss", 2, 4),
                        message("Event", Map.of("step", 2L, "session_log", start)),
                        scalar("loss", 3, 5)));
        var loss = run.scalars().getFirst();
        assertEquals(5, loss.size());
        assertArrayEquals(new int[] {0, 4}, Purge.kept(loss));
    }

    @Test
    void theFirstSessionOfALaterFileIsARestart() throws Exception {
        var start = message("SessionLog", Map.of("status", 1));
        readAll(write(version(CURRENT), scalar("loss", 1, 1), scalar("loss", 2, 2)));
        readAll(
                write(
                        version(CURRENT),
                        message("Event", Map.of("step", 2L, "session_log", start)),
                        scalar("loss", 2, 3)));
        assertArrayEquals(new int[] {0, 2}, Purge.kept(run.scalars().getFirst()));
    }

    @Test
    void inOldFilesAStepThatFallsBackIsARestart() throws Exception {
        readAll(
                write(
                        version("brain.Event:1"),
                        scalar("loss", 1, 1),
                        scalar("accuracy", 1, 1),
                        scalar("loss", 2, 2),
                        scalar("loss", 3, 3),
                        scalar("loss", 2, 4),
                        scalar("accuracy", 2, 4),
                        scalar("loss", 3, 5)));
        var loss = run.scalars().getFirst();
        assertEquals(5, loss.size());
        assertArrayEquals(new int[] {0, 3, 4}, Purge.kept(loss));
        assertArrayEquals(new int[] {0, 1}, Purge.kept(run.scalars().get(1)));
    }
}
