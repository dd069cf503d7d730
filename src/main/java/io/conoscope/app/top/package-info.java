/// The top of the window: menu bar, and the line that says what is open.
@NullMarked
package io.conoscope.app.top;

import org.jspecify.annotations.NullMarked;
