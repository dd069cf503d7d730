/// What a run writes down: its scalars twice, as JSON lines and as TensorBoard's events, and its
/// evaluations.
///
/// May import everything up to `runlog`, and `training.evaluate`.
@NullMarked
package io.conoscope.training.log;

import org.jspecify.annotations.NullMarked;
