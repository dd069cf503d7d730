/// What stands above the picture of a side of the scatter: its layers, each of which can be
/// switched off.
///
/// May import `ui.kit`, `ui.session` and what is below; `ui.scatter.side` holds the layers and
/// tells them from where the points are seen. A layer knows nothing of the side it stands on.
@NullMarked
package io.conoscope.ui.scatter.plot;

import org.jspecify.annotations.NullMarked;
