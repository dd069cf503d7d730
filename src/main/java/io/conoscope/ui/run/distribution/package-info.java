/// The cosines of a run's held-out pairs by epoch: a ridge plot of their histograms, and those of
/// one epoch overlaid.
///
/// May import `ui.run.epoch`, `ui.run.evaluation`, `ui.kit` and the floors below.
@NullMarked
package io.conoscope.ui.run.distribution;

import org.jspecify.annotations.NullMarked;
