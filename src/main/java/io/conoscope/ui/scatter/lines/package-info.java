/// Pair lines and contours of the scatter: which are wanted, and what that takes to compute.
///
/// May import `ui.kit`, `ui.session` and what is below.
@NullMarked
package io.conoscope.ui.scatter.lines;

import org.jspecify.annotations.NullMarked;
