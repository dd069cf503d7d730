package io.conoscope.bench.window;

import io.conoscope.math.Percentiles;

import java.util.Arrays;

/// Where measured times lie, in milliseconds.
///
/// @param count  how many were measured
/// @param median half of them are at most this
/// @param p95    95 in 100 are at most this
/// @param p99    99 in 100 are at most this
/// @param max    the longest
public record FrameTimes(int count, double median, double p95, double p99, double max) {

    /// Percentiles by nearest rank: each is one of the times.
    ///
    /// @param nanos in any order; without any, all figures are NaN
    public static FrameTimes ofNanos(long[] nanos) {
        var millis = Percentiles.of(Arrays.stream(nanos).mapToDouble(time -> time / 1e6).toArray());
        return new FrameTimes(
                millis.count(), millis.at(50), millis.at(95), millis.at(99), millis.at(100));
    }
}
