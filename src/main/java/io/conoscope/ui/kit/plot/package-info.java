/// Small charts: words, lines and axes by style class, and pictures painted in the background.
///
/// May import `ui.kit`, `ui.kit.world` and the JDK.
@NullMarked
package io.conoscope.ui.kit.plot;

import org.jspecify.annotations.NullMarked;
