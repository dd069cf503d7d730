/// Training runs as the window has them: which are going on, how a new one is asked for.
///
/// May import `ui.session`, `ui.kit` and the floors below. Everything lives on the FX thread unless
/// it says otherwise.
@NullMarked
package io.conoscope.ui.session.train;

import org.jspecify.annotations.NullMarked;
