/// What lies over the window for a while: sheets above a veil, and banners that report a failure or
/// a warning. May import `ui.kit`.
@NullMarked
package io.conoscope.ui.kit.sheet;

import org.jspecify.annotations.NullMarked;
