package io.conoscope.bench.measure;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What one run of a projection took; a figure that could not be had is null.
///
/// @param seconds       by stage, and their `total`, from loaded rows to finished layout
/// @param firstFrame    seconds from the start to the first frame
/// @param longestGap    the longest time in seconds without a changed frame, from the first step of
///                      the optimiser to the last frame; null where there is no optimiser
/// @param frames        how many frames differed from the one before
/// @param peakMegabytes most memory resident, above what was in use before the run, which is the
///                      loaded input and the program
/// @param settings      what the layout says of itself
/// @param quality       as `project --json` has it; null where it was not asked for
public record ProjectionSample(
        Map<String, Double> seconds,
        Double firstFrame,
        @Nullable Double longestGap,
        int frames,
        @Nullable Double peakMegabytes,
        Map<String, Object> settings,
        @Nullable Map<String, @Nullable Double> quality) {}
