/// The sheet that asks for a training run: a preset or one's own settings, a name, a folder. May
/// import `ui.training` and what that imports.
@NullMarked
package io.conoscope.ui.training.start;

import org.jspecify.annotations.NullMarked;
