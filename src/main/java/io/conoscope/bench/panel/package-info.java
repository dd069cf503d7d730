/// Panels of the window without the window: scrolled, filtered and timed pulse by pulse.
///
/// May import everything above `bench`, and `bench.window`.
@NullMarked
package io.conoscope.bench.panel;

import org.jspecify.annotations.NullMarked;
