/// A figure for a paper: layouts beside each other with legend, axes and caption, as pixels or as
/// vector marks. Drawn without a display.
///
/// May import `ui.kit.draw`, `ui.kit.world` and `ui.kit`; knows no toolkit, no feature and nothing
/// of `ui.session`.
@NullMarked
package io.conoscope.ui.kit.page;

import org.jspecify.annotations.NullMarked;
