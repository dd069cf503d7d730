/// Colouring the scatter: the menu of attributes, the legend over the plot, the marks' size and
/// opacity.
///
/// May import `ui.kit`, `ui.session` and what is below. View-models live on the FX thread.
@NullMarked
package io.conoscope.ui.scatter.color;

import org.jspecify.annotations.NullMarked;
