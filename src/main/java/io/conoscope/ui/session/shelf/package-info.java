/// The models at hand and those that can be fetched: what the shelf of models shows, and what can
/// be done there.
///
/// May import `ui.session`, `ui.kit` and the floors below; `ui.session` does not import it.
/// Everything but [ModelShelf] lives on the FX thread.
@NullMarked
package io.conoscope.ui.session.shelf;

import org.jspecify.annotations.NullMarked;
