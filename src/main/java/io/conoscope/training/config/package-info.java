/// What a training run is told: the configuration as records, its YAML in and out.
///
/// Knows nothing of engines. May import everything up to `runlog`.
@NullMarked
package io.conoscope.training.config;

import org.jspecify.annotations.NullMarked;
