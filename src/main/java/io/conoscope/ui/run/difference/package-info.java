/// What differs between the configurations of the runs that show.
///
/// May import `ui.run`, `ui.session`, `ui.kit` and the floors below.
@NullMarked
package io.conoscope.ui.run.difference;

import org.jspecify.annotations.NullMarked;
