/// Says in German what the captions of scenes say in English.
///
/// May import `dataset.scenes.grammar`.
@NullMarked
package io.conoscope.dataset.scenes.german;

import org.jspecify.annotations.NullMarked;
