/// Nodes that show what `ui.kit.draw` draws: the picture, its axes, and the way from one layout to
/// another.
///
/// May import `ui.kit`, `ui.kit.draw` and `ui.kit.world`.
@NullMarked
package io.conoscope.ui.kit.view;

import org.jspecify.annotations.NullMarked;
