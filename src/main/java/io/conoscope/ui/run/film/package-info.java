/// The gap view of a run's held-out images and texts, one frame per evaluation, as an animation.
///
/// May import `ui.run.epoch`, `ui.run.evaluation`, `ui.kit` and the floors below.
@NullMarked
package io.conoscope.ui.run.film;

import org.jspecify.annotations.NullMarked;
