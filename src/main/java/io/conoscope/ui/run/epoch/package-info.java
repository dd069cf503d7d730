/// The strip by which every view of a run's evaluations is moved through its epochs.
///
/// May import `ui.run.evaluation`, `ui.kit` and the floors below.
@NullMarked
package io.conoscope.ui.run.epoch;

import org.jspecify.annotations.NullMarked;
