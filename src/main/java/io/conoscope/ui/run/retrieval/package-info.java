/// How well captions find their photo and each other, over training.
///
/// May import `ui.run.epoch`, `ui.run.evaluation`, `ui.kit` and the floors below.
@NullMarked
package io.conoscope.ui.run.retrieval;

import org.jspecify.annotations.NullMarked;
