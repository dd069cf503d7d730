/// What was computed and may be asked for again, within a bound of memory.
///
/// Imports nothing of `ui.session`.
@NullMarked
package io.conoscope.ui.session.kept;

import org.jspecify.annotations.NullMarked;
