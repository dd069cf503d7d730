/// What the user may choose of a projection: methods, their parameters, presets.
///
/// Imports `projection` and nothing of `ui.session`.
@NullMarked
package io.conoscope.ui.session.method;

import org.jspecify.annotations.NullMarked;
