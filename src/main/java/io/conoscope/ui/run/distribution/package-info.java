/// How the cosines of a run's held-out pairs move from epoch to epoch: a ridge of hills, and the
/// hills of one epoch over each other.
///
/// May import `ui.run.epoch`, `ui.session.evaluation`, `ui.kit` and the floors below.
@NullMarked
package io.conoscope.ui.run.distribution;

import org.jspecify.annotations.NullMarked;
