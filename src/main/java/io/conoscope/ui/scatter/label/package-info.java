/// What clusters are about, in words above the points.
///
/// May import `ui.scatter.plot`, `ui.kit`, `ui.session` and what is below.
@NullMarked
package io.conoscope.ui.scatter.label;

import org.jspecify.annotations.NullMarked;
