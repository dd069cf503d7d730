/// Sheets over the window: keys, about, store, and the one question before quitting.
@NullMarked
package io.conoscope.app.sheet;

import org.jspecify.annotations.NullMarked;
