/// One side of the scatter: a layout of images and texts under a camera, rasterized off the FX
/// thread, with pointing and choosing. Sides know nothing of each other: they meet in `ui.session`.
@NullMarked
package io.conoscope.ui.scatter.side;

import org.jspecify.annotations.NullMarked;
