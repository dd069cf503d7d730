/// Runs that show an effect within minutes on two cores, as configurations that come with the
/// program.
///
/// May import `training.config`.
@NullMarked
package io.conoscope.training.preset;

import org.jspecify.annotations.NullMarked;
