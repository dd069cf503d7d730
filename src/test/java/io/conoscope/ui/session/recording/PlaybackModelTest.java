package io.conoscope.ui.session.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.LayoutFrame;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PlaybackModelTest {

    private final List<Integer> shown = new ArrayList<>();
    private final FrameRecorder recorder = new FrameRecorder(8, 1 << 20);
    private final PlaybackModel playback =
            new PlaybackModel((frame, whole) -> shown.add(frame.frame().iteration()));
    private int heard;

    private void grow(int frames) {
        for (int i = 0; i < frames; i++) {
            playback.grow(recorder.hear(new LayoutFrame(heard, 100, new float[] {heard, 1, 2, 3})));
            heard++;
        }
    }

    @Test
    void followsTheNewestFrame() {
        grow(5);
        assertEquals(4, playback.positionProperty().get());
        assertTrue(playback.followingProperty().get());
        assertEquals(List.of(), shown, "live frames show by themselves");
    }

    @Test
    void staysWhereItWasPutWhileTheRunGoesOn() {
        grow(5);
        playback.show(2);
        grow(20);
        int there = playback.recordingProperty().get().frame(at()).frame().iteration();
        assertEquals(List.of(2), shown);
        assertEquals(2, there, 2, "the nearest that is left");
        assertFalse(playback.followingProperty().get());
    }

    private int at() {
        return playback.positionProperty().get();
    }

    @Test
    void followsAgainAtTheEnd() {
        grow(5);
        playback.show(1);
        playback.show(4);
        grow(1);
        assertEquals(5, at());
    }

    @Test
    void stepsStopAtTheEnds() {
        grow(3);
        playback.move(-1);
        playback.move(-1);
        playback.move(-1);
        assertEquals(0, at());
        playback.move(7);
        assertEquals(2, at());
    }

    @Test
    void replaysFromTheFirstToTheLastInSixSeconds() {
        grow(5);
        playback.playOrHold();
        playback.tick(1_000);
        assertEquals(0, at());
        playback.tick(1_000 + PlaybackModel.REPLAY_NANOS / 2);
        assertEquals(2, at());
        playback.tick(1_000 + PlaybackModel.REPLAY_NANOS);
        assertEquals(4, at());
        assertFalse(playback.replayingProperty().get());
        assertTrue(playback.followingProperty().get());
    }

    @Test
    void takingTheThumbEndsTheReplay() {
        grow(5);
        playback.playOrHold();
        playback.show(3);
        assertFalse(playback.replayingProperty().get());
    }

    @Test
    void aNewRunIsFollowed() {
        grow(5);
        playback.show(1);
        playback.open(Recording.NONE);
        assertEquals(-1, at());
        assertTrue(playback.followingProperty().get());
    }
}
