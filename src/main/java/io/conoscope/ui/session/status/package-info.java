/// Long work and what became of it: jobs for the status line, notices for the banners.
///
/// Imports nothing of `ui.session`; everything lives on the FX thread.
@NullMarked
package io.conoscope.ui.session.status;

import org.jspecify.annotations.NullMarked;
