/// What points are coloured by: the choice, the scale that turns values into colours, and counts
/// for its legend.
///
/// May import `ui.kit`, `ui.session`, `ui.session.attribute`, `ui.session.select`,
/// `ui.session.viewstate`, `table` and what is below.
/// View-models here live on the FX thread; all else is immutable.
@NullMarked
package io.conoscope.ui.session.color;

import org.jspecify.annotations.NullMarked;
