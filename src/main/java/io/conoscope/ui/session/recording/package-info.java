/// A run that is recorded, its frames within a bound of memory and shown again, and the layouts
/// that such runs left.
///
/// Imports `ui.kit`, `ui.session.method` and `base`, and nothing of `ui.session` itself.
@NullMarked
package io.conoscope.ui.session.recording;

import org.jspecify.annotations.NullMarked;
