package io.conoscope.training.config.file;

import io.conoscope.training.config.TrainingConfig;

import java.util.List;

/// What shows one effect: one run, or several that differ in one setting.
///
/// @param name the key of its words on screen, for example `cone`
/// @param runs in the order in which they are trained
public record TrainingPreset(String name, List<Run> runs) {

    public TrainingPreset {
        runs = List.copyOf(runs);
    }

    /// One of the runs.
    ///
    /// @param name   good as the name of a folder, for example `negatives-random`
    /// @param config on the threads of this machine
    public record Run(String name, TrainingConfig config) {}
}
