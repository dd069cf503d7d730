/// The monitor: runs, their curves, and what else is drawn of a run.
@NullMarked
package io.conoscope.ui.run;

import org.jspecify.annotations.NullMarked;
