package io.conoscope.bench.window;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.scatter.side.ScatterCanvas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// How old pictures are when they show: from the event of a gesture to the first pulse that has a
/// picture on screen which was drawn for it, or for a later event of the same gesture. A picture
/// that was only moved or stretched does not count. FX thread only.
final class PictureAges {

    private record Pending(Camera camera, long since) {}

    private final ScatterCanvas canvas;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<Long> rough = new ArrayList<>();
    private final List<Long> full = new ArrayList<>();
    private Pending told = new Pending(new Camera(0, 0, 1, 1, 1), 0);

    PictureAges(ScatterCanvas canvas) {
        this.canvas = canvas;
    }

    /// An event was handled; the camera is where it put it. Where that is no other place, as at the
    /// first event of a drag, there is nothing to show.
    ///
    /// @param from  where the camera was before
    /// @param since when it came
    void moved(Camera from, long since) {
        var camera = canvas.camera();
        if (!camera.equals(from)) {
            pending.add(new Pending(camera, since));
        }
    }

    /// A pulse was laid out: what it shows is now on its way to the screen.
    ///
    /// @param counts whether the events of the present gesture are measured
    void pulse(long now, boolean counts) {
        var shown = canvas.shown();
        if (shown == null
                || pending.stream().noneMatch(event -> event.camera.equals(shown.camera()))) {
            return;
        }
        while (true) {
            var event = pending.getFirst();
            boolean here = event.camera.equals(shown.camera());
            boolean over = here && pending.size() == 1 && !canvas.isRough();
            if (here && pending.size() == 1 && !over) {
                tellRough(event, now, counts);
                return;
            }
            pending.removeFirst();
            tellRough(event, now, counts);
            if (over && counts) {
                full.add(now - event.since);
            }
            if (here) {
                return;
            }
        }
    }

    /// Once an event; the last of a gesture stays pending until all of it is drawn.
    private void tellRough(Pending event, long now, boolean counts) {
        if (counts && !event.equals(told)) {
            rough.add(now - event.since);
        }
        told = event;
    }

    /// Whether everything that happened is on screen in full.
    boolean isUpToDate() {
        return pending.isEmpty();
    }

    FrameTimes rough() {
        return times(rough);
    }

    FrameTimes full() {
        return times(full);
    }

    private static FrameTimes times(List<Long> nanos) {
        return FrameTimes.ofNanos(nanos.stream().mapToLong(Long::longValue).toArray());
    }
}
