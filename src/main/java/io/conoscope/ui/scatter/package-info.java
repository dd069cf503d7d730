/// The scatter panel: a layout of images and texts with matched-pair lines, rasterized off the FX
/// thread.
///
/// Panels do not import each other; they meet in `ui.session`.
@NullMarked
package io.conoscope.ui.scatter;

import org.jspecify.annotations.NullMarked;
