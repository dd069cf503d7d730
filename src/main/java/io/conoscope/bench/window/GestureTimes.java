package io.conoscope.bench.window;

/// The times of one kind of gesture, in milliseconds.
///
/// @param pulse   from one pulse to the next
/// @param handler on the FX thread
public record GestureTimes(FrameTimes pulse, FrameTimes handler) {}
