/// The corrections of rows, and all corrections by their names. May import `gap.correct`.
@NullMarked
package io.conoscope.gap.correct.method;

import org.jspecify.annotations.NullMarked;
