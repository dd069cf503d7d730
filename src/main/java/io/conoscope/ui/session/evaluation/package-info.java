/// The evaluations of the runs that show, as they come, and the epoch that all views of them share.
///
/// May import `ui.session.run`, `ui.kit`, `runlog.evaluation` and the floors below. Everything
/// lives on the FX thread unless it says otherwise.
@NullMarked
package io.conoscope.ui.session.evaluation;

import org.jspecify.annotations.NullMarked;
