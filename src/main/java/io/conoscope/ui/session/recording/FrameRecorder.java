package io.conoscope.ui.session.recording;

import io.conoscope.projection.LayoutFrame;

import java.util.ArrayList;

/// Keeps frames of a run, evenly over it, the first and the newest always. Safe on any thread.
///
/// When full it drops every second frame, and from then on keeps only every second of those it
/// would have kept before.
public final class FrameRecorder {

    /// More than a presenter can step through.
    static final int MOST_FRAMES = 200;

    /// 48,546 points take 388 KB a frame, 6,000 points 48 KB.
    static final long MOST_BYTES = 96L << 20;

    private static final int FEWEST = 3;

    private final int mostFrames;
    private final long mostBytes;
    private final ArrayList<RecordedFrame> frames = new ArrayList<>();
    private int heard;
    private int stride = 1;

    /// Keeps at most 200 frames in at most 96 MB.
    public FrameRecorder() {
        this(MOST_FRAMES, MOST_BYTES);
    }

    /// @param mostFrames at least 3; so many are kept however large they are
    FrameRecorder(int mostFrames, long mostBytes) {
        this.mostFrames = Math.max(FEWEST, mostFrames);
        this.mostBytes = mostBytes;
    }

    /// Takes a frame; O(n), and waits only for another call.
    ///
    /// @return what is recorded now, this frame last
    public synchronized Recording hear(LayoutFrame frame) {
        boolean lastIsBetween = heard > 0 && (heard - 1) % stride != 0;
        if (lastIsBetween) {
            frames.removeLast();
        }
        frames.add(RecordedFrame.of(frame));
        heard++;
        while (frames.size() > limit(frame)) {
            thin();
        }
        return new Recording(frames);
    }

    /// What is recorded now.
    public synchronized Recording recorded() {
        return new Recording(frames);
    }

    private int limit(LayoutFrame frame) {
        long fitting = mostBytes / Math.max(1, 4L * frame.xy().length);
        return (int) Math.clamp(fitting, FEWEST, mostFrames);
    }

    private void thin() {
        var last = frames.getLast();
        int count = frames.size();
        var kept = new ArrayList<RecordedFrame>();
        for (int i = 0; i < count; i += 2) {
            kept.add(frames.get(i));
        }
        if (count % 2 == 0) {
            kept.add(last);
        }
        frames.clear();
        frames.addAll(kept);
        stride *= 2;
    }
}
