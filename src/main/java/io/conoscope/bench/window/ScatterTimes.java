package io.conoscope.bench.window;

/// What one kind of gesture on the scatter takes, in milliseconds.
///
/// @param pulse   from one pulse to the next
/// @param handler on the FX thread
/// @param age     of the pictures that show it
public record ScatterTimes(FrameTimes pulse, FrameTimes handler, Age age) {

    /// From an event to the pulse that shows it.
    ///
    /// @param rough a picture in which a sample may stand for all, of every event
    /// @param full  a picture of everything, of the last event before the hand rests
    public record Age(FrameTimes rough, FrameTimes full) {}
}
