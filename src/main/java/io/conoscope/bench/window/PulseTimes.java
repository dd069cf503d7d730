package io.conoscope.bench.window;

import java.util.Arrays;

/// What one kind of gesture took, pulse by pulse. FX thread only.
final class PulseTimes {

    private final long[] intervals;
    private final long[] handlers;
    private int count;

    /// @param most pulses that are recorded at most
    PulseTimes(int most) {
        intervals = new long[most];
        handlers = new long[most];
    }

    /// Records one pulse; times in nanoseconds.
    ///
    /// @param interval from the pulse before to this one
    /// @param handler  what its event and the layout that it causes took of the FX thread
    void add(long interval, long handler) {
        intervals[count] = interval;
        handlers[count++] = handler;
    }

    /// What was recorded so far.
    Motion motion() {
        return new Motion(
                FrameTimes.ofNanos(Arrays.copyOf(intervals, count)),
                FrameTimes.ofNanos(Arrays.copyOf(handlers, count)));
    }
}
