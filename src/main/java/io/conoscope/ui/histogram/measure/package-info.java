/// The measures of the gap as a table: of all rows, and of those that are selected or filtered.
///
/// May import everything below `ui`, `ui.kit` and `ui.session`; no other panel.
@NullMarked
package io.conoscope.ui.histogram.measure;

import org.jspecify.annotations.NullMarked;
