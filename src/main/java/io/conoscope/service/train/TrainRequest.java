package io.conoscope.service.train;

import io.conoscope.training.config.TrainingConfig;

import java.nio.file.Path;

/// A run that is asked for.
///
/// @param config  decides everything; its paths are absolute where they must outlive this process
/// @param run     the run's folder: new, empty, or a run of the same configuration to go on with
/// @param command who asked, for the run's provenance
public record TrainRequest(TrainingConfig config, Path run, String command) {}
