/// Training runs as jobs: corpora and models by name, the run's folder with its lock and status,
/// and an estimate of the time before a run starts.
///
/// May import everything below `service`, and `service.models` and `service.open`.
@NullMarked
package io.conoscope.service.train;

import org.jspecify.annotations.NullMarked;
