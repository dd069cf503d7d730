package io.conoscope.bench.measure;

import io.conoscope.base.Progress;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionListener;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// When changed frames came. Called on the computing thread.
final class FrameClock implements ProjectionListener {

    private final List<Long> changed = new ArrayList<>();
    private float[] last = new float[0];

    @Override
    public void progress(Progress progress) {}

    @Override
    public void frame(LayoutFrame frame) {
        if (!Arrays.equals(last, frame.xy())) {
            changed.add(System.nanoTime());
            last = frame.xy();
        }
    }

    int count() {
        return changed.size();
    }

    /// Seconds from a moment to the first frame.
    ///
    /// @param began by [System#nanoTime]
    double first(long began) {
        return changed.isEmpty() ? Double.NaN : (changed.getFirst() - began) / 1e9;
    }

    /// The longest time between changed frames after a moment, in seconds; null where none came.
    @Nullable Double longestGap(long from) {
        double longest = 0;
        long before = from;
        for (long at : changed) {
            if (at > from) {
                longest = Math.max(longest, (at - before) / 1e9);
                before = at;
            }
        }
        return before == from ? null : longest;
    }
}
