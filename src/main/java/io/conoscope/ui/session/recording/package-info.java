/// The frames of a run, kept within a bound of memory and shown again.
///
/// Imports `projection` and nothing of `ui.session`.
@NullMarked
package io.conoscope.ui.session.recording;

import org.jspecify.annotations.NullMarked;
