/// Training from the window: the sheet that asks for a run, and what can be done with one.
@NullMarked
package io.conoscope.app.train;

import org.jspecify.annotations.NullMarked;
