package io.conoscope.ui.session.recording;

import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.kit.world.WorldBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Frames of one run in the order they came, the first and the newest among them.
///
/// The first frame shows the rows before any optimisation, on a scale of its own: it is shown at
/// the size of the newest, so that nothing jumps when it is left. FX thread only.
public final class Recording {

    /// Nothing recorded.
    public static final Recording NONE = new Recording(List.of());

    private final List<RecordedFrame> frames;
    private @Nullable RecordedFrame first;

    Recording(List<RecordedFrame> frames) {
        this.frames = List.copyOf(frames);
    }

    /// How many frames there are.
    public int size() {
        return frames.size();
    }

    /// Whether there is something to go through: two frames or more.
    public boolean isPlayable() {
        return frames.size() > 1;
    }

    /// A frame as it is shown; the same object each time.
    ///
    /// @param index in [0, size)
    public RecordedFrame frame(int index) {
        return index == 0 && isPlayable() ? first() : frames.get(index);
    }

    /// The newest frame.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public RecordedFrame last() {
        return frames.getLast();
    }

    /// Where a frame of an earlier state of this recording is, or else the one whose iteration is
    /// nearest to its; -1 if there is none.
    int indexOf(LayoutFrame wanted) {
        int best = -1;
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < frames.size(); i++) {
            var one = frames.get(i).frame();
            if (one.equals(wanted)) {
                return i;
            }
            int away = Math.abs(one.iteration() - wanted.iteration());
            if (away < distance) {
                best = i;
                distance = away;
            }
        }
        return best;
    }

    /// The box that holds every frame as it is shown; null if there is none.
    public @Nullable WorldBox extent() {
        return frames.stream()
                .skip(isPlayable() ? 1 : 0)
                .map(RecordedFrame::bounds)
                .reduce(WorldBox::and)
                .orElse(null);
    }

    /// What it takes of memory.
    public long bytes() {
        return frames.stream().mapToLong(one -> 4L * one.frame().xy().length).sum();
    }

    private RecordedFrame first() {
        var shown = first;
        if (shown == null) {
            shown = frames.getFirst().fitted(frames.getLast().bounds());
            first = shown;
        }
        return shown;
    }
}
