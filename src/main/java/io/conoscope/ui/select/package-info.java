/// What leads on from a selection: the bar over the scatter, the query bar, the filter's chip.
///
/// May import `ui.session`, `ui.kit` and what is below.
@NullMarked
package io.conoscope.ui.select;

import org.jspecify.annotations.NullMarked;
