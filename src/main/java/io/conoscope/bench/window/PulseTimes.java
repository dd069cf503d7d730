package io.conoscope.bench.window;

import java.util.Arrays;

/// Gathers what pulses of one kind take, without making garbage between them. For one thread.
public final class PulseTimes {

    private final long[] intervals;
    private final long[] handlers;
    private int count;

    /// @param most pulses; later ones are not counted
    public PulseTimes(int most) {
        intervals = new long[most];
        handlers = new long[most];
    }

    /// @param interval from one pulse to the next, in nanoseconds
    /// @param handler  of the FX thread, in nanoseconds
    public void add(long interval, long handler) {
        if (count < intervals.length) {
            intervals[count] = interval;
            handlers[count++] = handler;
        }
    }

    /// All of them.
    public GestureTimes motion() {
        return new GestureTimes(
                FrameTimes.ofNanos(Arrays.copyOf(intervals, count)),
                FrameTimes.ofNanos(Arrays.copyOf(handlers, count)));
    }
}
