package io.conoscope.runlog.tensorboard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.DynamicMessage;

import io.conoscope.runlog.HistogramBins;
import io.conoscope.runlog.Purge;
import io.conoscope.runlog.RunBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class EventFileWriterTest {

    @TempDir Path temporary;

    @Test
    void anIndependentReaderFindsWhatWasWritten() throws Exception {
        var bins = HistogramBins.regular(-1, 1, new double[] {1, 0, 3, 4});
        Path file;
        try (var writer = EventFileWriter.create(temporary)) {
            file = writer.file();
            writer.scalar("train/loss", 10, 1.5e9, 0.1);
            writer.scalar("train/loss", 0, 1.5e9, 0);
            writer.histogram("eval/matched", 20, 1.6e9, bins);
        }
        var events = EventMessages.read(file);
        assertEquals("brain.Event:2", EventMessages.get(events.get(0), "file_version"));
        assertTrue(EventMessages.has(events.get(0), "source_metadata"));
        assertEquals(10L, EventMessages.get(events.get(2), "step"));
        assertEquals(1.5e9, EventMessages.get(events.get(2), "wall_time"));
        var loss = EventMessages.values(events.get(2)).getFirst();
        assertEquals("train/loss", EventMessages.get(loss, "tag"));
        assertEquals(0.1f, EventMessages.get(loss, "simple_value"));
        var zero = EventMessages.values(events.get(3)).getFirst();
        assertTrue(EventMessages.has(zero, "simple_value"));
        var matched = EventMessages.values(events.get(4)).getFirst();
        var histogram = (DynamicMessage) EventMessages.get(matched, "histo");
        assertEquals(-1.0, EventMessages.get(histogram, "min"));
        assertEquals(1.0, EventMessages.get(histogram, "max"));
        assertEquals(8.0, EventMessages.get(histogram, "num"));
        assertEquals(3.0, EventMessages.get(histogram, "sum"));
        assertEquals(List.of(-0.5, 0.0, 0.5, 1.0), EventMessages.get(histogram, "bucket_limit"));
        assertEquals(List.of(1.0, 0.0, 3.0, 4.0), EventMessages.get(histogram, "bucket"));
        for (var event : events) {
            assertTrue(event.getUnknownFields().asMap().isEmpty());
        }
    }

    @Test
    void ourReaderFindsWhatWasWritten() throws Exception {
        var bins = HistogramBins.regular(-1, 1, new double[] {1, 0, 3, 4});
        var run = new RunBuilder();
        try (var writer = EventFileWriter.create(temporary)) {
            for (int step = 0; step < 3000; step++) {
                writer.scalar("train/loss", step, 1.5e9 + step, 1.0 / (1 + step));
            }
            writer.histogram("eval/matched", 20, 1.6e9, bins);
            writer.restart(2000, 1.7e9);
            writer.flush();
            new EventFile(writer.file(), run).advance(Long.MAX_VALUE);
        }
        var loss = run.scalars().getFirst();
        assertEquals(3000, loss.size());
        for (int i = 0; i < 3000; i++) {
            assertEquals(i, loss.step(i));
            assertEquals(1.5e9 + i, loss.wallTime(i));
            assertEquals((float) (1.0 / (1 + i)), loss.value(i));
        }
        assertEquals(2000, Purge.kept(loss).length);
        var point = run.histograms().getFirst().points().getFirst();
        assertArrayEquals(bins.edges(), point.bins().edges());
        assertArrayEquals(bins.counts(), point.bins().counts());
    }

    @Test
    void laterFilesSortBehindEarlierOnes() throws Exception {
        Path before = null;
        for (int i = 0; i < 12; i++) {
            try (var writer = EventFileWriter.create(temporary)) {
                assertTrue(before == null || before.compareTo(writer.file()) < 0);
                before = writer.file();
                var name = writer.file().getFileName().toString();
                assertTrue(name.startsWith("events.out.tfevents."), name);
            }
        }
    }

    @Test
    void nothingIsOnTheDiskThatIsHalfARecord() throws Exception {
        try (var writer = EventFileWriter.create(temporary)) {
            writer.scalar("loss", 1, 1.5e9, 1);
            long before = Files.size(writer.file());
            writer.flush();
            assertFalse(Files.size(writer.file()) == before);
            assertEquals(3, EventMessages.read(writer.file()).size());
        }
    }
}
