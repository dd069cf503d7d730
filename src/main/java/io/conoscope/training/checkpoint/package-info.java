/// Checkpoints of a run: models that open like any other, with what is needed to go on.
///
/// A folder is written beside its target and moved into place: a crash at any moment leaves the old
/// one or the new one. May import everything up to `runlog` and `training.learn`, `training.start`.
@NullMarked
package io.conoscope.training.checkpoint;

import org.jspecify.annotations.NullMarked;
