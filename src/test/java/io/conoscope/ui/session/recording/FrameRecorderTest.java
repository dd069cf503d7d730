package io.conoscope.ui.session.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.kit.world.WorldBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class FrameRecorderTest {

    private static LayoutFrame frame(int iteration) {
        return new LayoutFrame(iteration, 1000, new float[] {iteration, 0, 0, iteration});
    }

    private static Recording heard(FrameRecorder recorder, int frames) {
        var newest = Recording.NONE;
        for (int i = 0; i < frames; i++) {
            newest = recorder.hear(frame(i));
        }
        return newest;
    }

    @Test
    void keepsEveryFrameWhileThereIsRoom() {
        var recording = heard(new FrameRecorder(10, 1 << 20), 10);
        assertEquals(10, recording.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 9, 10})
    void keepsTheFirstAndTheNewestWhateverItDrops(int limit) {
        var recorder = new FrameRecorder(limit, 1 << 20);
        for (int i = 0; i < 1000; i++) {
            var recording = recorder.hear(frame(i));
            assertEquals(0, recording.frame(0).frame().iteration());
            assertEquals(i, recording.last().frame().iteration());
            assertTrue(recording.size() <= limit, "size " + recording.size());
        }
    }

    @Test
    void keepsFramesEvenly() {
        var recording = heard(new FrameRecorder(10, 1 << 20), 1000);
        var steps =
                IntStream.range(1, recording.size() - 1)
                        .map(
                                i ->
                                        recording.frame(i).frame().iteration()
                                                - (i == 1
                                                        ? 0
                                                        : recording
                                                                .frame(i - 1)
                                                                .frame()
                                                                .iteration()))
                        .distinct()
                        .toArray();
        assertEquals(1, steps.length, "one step from each frame to the next");
    }

    @Test
    void keepsNoMoreBytesThanAllowed() {
        var recording = heard(new FrameRecorder(200, 5 * 16), 500);
        assertTrue(recording.bytes() <= 5 * 16, "bytes " + recording.bytes());
        assertTrue(recording.size() >= 3, "size " + recording.size());
    }

    @Test
    void aRecordingIsNotChangedByLaterFrames() {
        var recorder = new FrameRecorder(4, 1 << 20);
        var early = heard(recorder, 3);
        heard(recorder, 50);
        assertEquals(3, early.size());
        assertEquals(2, early.last().frame().iteration());
    }

    @Test
    void hearsFromOneThreadWhileAnotherReads() throws Exception {
        var recorder = new FrameRecorder(8, 1 << 20);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var reading =
                    threads.submit(
                            () -> {
                                int most = 0;
                                for (int i = 0; i < 2000; i++) {
                                    most = Math.max(most, recorder.recorded().size());
                                }
                                return most;
                            });
            threads.submit(() -> heard(recorder, 2000)).get();
            assertTrue(reading.get() <= 8);
        }
        assertEquals(1999, recorder.recorded().last().frame().iteration());
    }

    @Test
    void theFirstFrameIsShownAtTheSizeOfTheNewest() {
        var recorder = new FrameRecorder();
        recorder.hear(new LayoutFrame(0, 10, new float[] {0, 0, 1, 0.5f}));
        var recording = recorder.hear(new LayoutFrame(5, 10, new float[] {-10, -10, 10, 10}));
        var shown = recording.frame(0);
        assertEquals(-10, shown.frame().xy()[0], 1e-6);
        assertEquals(-5, shown.frame().xy()[1], 1e-6);
        assertEquals(10, shown.frame().xy()[2], 1e-6);
        assertSame(shown, recording.frame(0));
    }

    @Test
    void itsExtentHoldsAllFramesAsShown() {
        var recorder = new FrameRecorder();
        recorder.hear(new LayoutFrame(0, 10, new float[] {0, 0, 900, 900, 1, 1}));
        recorder.hear(new LayoutFrame(1, 10, new float[] {-1, Float.NaN, -3, 4, 0, 1}));
        var extent = recorder.hear(new LayoutFrame(2, 10, new float[] {0, 0, 2, 1, 1, 1})).extent();
        assertEquals(new WorldBox(-3, 0, 2, 4), extent);
    }
}
