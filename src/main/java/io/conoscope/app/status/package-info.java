/// The bottom of the window: long work, and what a reader skipped.
@NullMarked
package io.conoscope.app.status;

import org.jspecify.annotations.NullMarked;
