/// The sheet of models: what there is, what it is, under which licence, and its download.
///
/// Views over `ui.session.shelf`; they hold no state.
@NullMarked
package io.conoscope.app.shelf;

import org.jspecify.annotations.NullMarked;
