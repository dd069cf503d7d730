/// Which pairs come into which batch.
///
/// Every epoch follows from the seed and its number alone, so that a run goes on anywhere. Knows
/// no engine and no files. May import everything up to `runlog`, and `training.config`.
@NullMarked
package io.conoscope.training.sample;

import org.jspecify.annotations.NullMarked;
