/// Everything on screen as one record: captured from the view-models, and applied to them again.
/// `.file` writes it to disk.
///
/// May import `ui.session` and its packages, `ui.kit` and the floors below; what it restores does
/// not import it, except the panels that hold a [ViewPart]. Everything lives on the FX thread
/// unless it says otherwise.
@NullMarked
package io.conoscope.ui.session.viewstate;

import org.jspecify.annotations.NullMarked;
