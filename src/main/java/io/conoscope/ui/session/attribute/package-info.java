/// Attributes of the items on screen: which there are, their values, and queries over them.
///
/// May import `ui.kit`, `ui.session`, `table` and what is below. View-models here live on the FX
/// thread.
@NullMarked
package io.conoscope.ui.session.attribute;

import org.jspecify.annotations.NullMarked;
