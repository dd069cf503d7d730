/// Small pictures for grids, tables and plots: loaded in the background, the newest wish first, and
/// kept on disk from one start to the next.
///
/// May import `base`, `corpus` and `ui.kit`.
@NullMarked
package io.conoscope.ui.kit.thumbnail;

import org.jspecify.annotations.NullMarked;
