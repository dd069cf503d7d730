/// What the panels share: the open corpus and its embeddings, the layout, selection, hover, filter.
///
/// Panels never import each other; they meet here. Everything lives on the FX thread.
@NullMarked
package io.conoscope.ui.session;

import org.jspecify.annotations.NullMarked;
