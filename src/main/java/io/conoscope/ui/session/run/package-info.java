/// The runs that are open in the monitor: which of them show, in which colour, at which step.
///
/// May import `ui.session`, `ui.kit` and the floors below; `ui.session` does not import it.
/// Everything lives on the FX thread unless it says otherwise.
@NullMarked
package io.conoscope.ui.session.run;

import org.jspecify.annotations.NullMarked;
