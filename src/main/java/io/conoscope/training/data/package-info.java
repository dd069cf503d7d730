/// From a corpus to batches: pictures decoded once into a mapped file, captions tokenized once,
/// batches prepared ahead of the trainer.
///
/// Knows no engine. May import everything up to `runlog`, `training.sample`, `training.learn`'s
/// inputs and `training.config`.
@NullMarked
package io.conoscope.training.data;

import org.jspecify.annotations.NullMarked;
