package io.conoscope.ui.training;

import io.conoscope.training.config.TrainingConfig;

import java.nio.file.Path;

/// A run that can be started.
///
/// @param folder absolute
public record PlannedRun(Path folder, TrainingConfig config) {}
