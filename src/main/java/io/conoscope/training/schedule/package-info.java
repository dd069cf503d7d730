/// What changes from step to step: temperature and learning rate.
///
/// May import everything up to `runlog`, and `training.config`.
@NullMarked
package io.conoscope.training.schedule;

import org.jspecify.annotations.NullMarked;
