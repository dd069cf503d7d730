/// The gap view of a run's held-out pictures and texts, an evaluation a picture, played as a film.
///
/// May import `ui.run.epoch`, `ui.session.evaluation`, `ui.kit` and the floors below.
@NullMarked
package io.conoscope.ui.run.film;

import org.jspecify.annotations.NullMarked;
