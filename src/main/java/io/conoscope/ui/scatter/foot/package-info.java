/// What stands below the scatter: the recorded frames, the stage of the run, how far the layout can
/// be trusted.
///
/// Imports `ui.kit` and `ui.session`.
@NullMarked
package io.conoscope.ui.scatter.foot;

import org.jspecify.annotations.NullMarked;
