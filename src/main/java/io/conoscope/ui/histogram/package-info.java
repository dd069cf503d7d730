/// The gap in numbers: two histograms of cosines over one axis, and the table of measures.
///
/// May import everything below `ui`, `ui.kit` and `ui.session`; no other panel.
@NullMarked
package io.conoscope.ui.histogram;

import org.jspecify.annotations.NullMarked;
