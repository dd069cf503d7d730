/// Training runs as jobs: corpora and models by name, the run's folder with its lock and status,
/// and an estimate of the time before a run starts.
///
/// May import what `service` may.
@NullMarked
package io.conoscope.service.train;

import org.jspecify.annotations.NullMarked;
