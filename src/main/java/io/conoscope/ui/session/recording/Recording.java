package io.conoscope.ui.session.recording;

import io.conoscope.projection.LayoutFrame;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Frames of one run in the order they came, the first and the newest among them.
///
/// The first frame shows the rows before any optimisation, on a scale of its own: it is shown at
/// the size of the newest, so that nothing jumps when it is left. FX thread only.
public final class Recording {

    /// Nothing recorded.
    public static final Recording NONE = new Recording(List.of());

    private final List<Recorded> frames;
    private @Nullable LayoutFrame first;

    /// A frame with the box around its points.
    ///
    /// @param corners as of [LayoutBounds#around]
    record Recorded(LayoutFrame frame, float[] corners) {

        static Recorded of(LayoutFrame frame) {
            return new Recorded(frame, LayoutBounds.around(frame.xy()));
        }
    }

    Recording(List<Recorded> frames) {
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
    public LayoutFrame frame(int index) {
        return index == 0 && isPlayable() ? first() : frames.get(index).frame();
    }

    /// The newest frame.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public LayoutFrame last() {
        return frames.getLast().frame();
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

    /// The box that holds every frame as it is shown: x and y of two opposite corners; null if
    /// there is none.
    public float @Nullable [] corners() {
        var box = LayoutBounds.nothing();
        for (int i = isPlayable() ? 1 : 0; i < frames.size(); i++) {
            var one = frames.get(i).corners();
            if (!LayoutBounds.isEmpty(one)) {
                LayoutBounds.include(box, one[0], one[1]);
                LayoutBounds.include(box, one[2], one[3]);
            }
        }
        return LayoutBounds.isEmpty(box) ? null : box;
    }

    /// What it takes of memory.
    public long bytes() {
        return frames.stream().mapToLong(one -> 4L * one.frame().xy().length).sum();
    }

    private LayoutFrame first() {
        var shown = first;
        if (shown == null) {
            var own = frames.getFirst();
            var into = frames.getLast().corners();
            boolean empty = LayoutBounds.isEmpty(own.corners()) || LayoutBounds.isEmpty(into);
            shown =
                    empty
                            ? own.frame()
                            : new LayoutFrame(
                                    own.frame().iteration(),
                                    own.frame().iterations(),
                                    LayoutBounds.fitted(own.frame().xy(), own.corners(), into));
            first = shown;
        }
        return shown;
    }
}
