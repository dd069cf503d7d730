package io.conoscope.service.measure;

import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.FitSample;

import java.util.List;

/// What is measured of some rows.
///
/// @param corrections each on its own
/// @param fit         to which images, with their texts, corrections are fitted; everything is
///                    measured on the others, unless it is all of them
/// @param draws       resamples behind intervals; 0 for no intervals
/// @param threads     at least 1; no number depends on it
/// @param seed        of the linear probe and of the resamples
public record JudgeRequest(
        List<Correction> corrections, FitSample fit, int draws, int threads, long seed) {

    public JudgeRequest {
        corrections = List.copyOf(corrections);
    }
}
