/// Selecting and filtering, with their history: what every panel calls to change either.
///
/// May import `ui.kit`, `ui.session` and what is below; lives on the FX thread.
@NullMarked
package io.conoscope.ui.session.select;

import org.jspecify.annotations.NullMarked;
