/// What a training run's evaluations leave in its folder, written and read.
///
/// May import `base`, `math`, `corpus`, `embedding` and `gap`.
@NullMarked
package io.conoscope.runlog.evaluation;

import org.jspecify.annotations.NullMarked;
