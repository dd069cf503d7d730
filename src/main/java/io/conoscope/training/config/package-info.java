/// What a training run is told: the configuration as records, with its defaults.
///
/// Knows nothing of engines. May import everything up to `runlog`.
@NullMarked
package io.conoscope.training.config;

import org.jspecify.annotations.NullMarked;
