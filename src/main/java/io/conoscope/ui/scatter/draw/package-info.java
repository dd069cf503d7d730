/// The scatter's pixels: a rasterizer into an `int[]`, one class a pass, and pictures for files.
///
/// May import `ui.scatter.world`, `base` and the JDK; knows no toolkit, so that pictures are drawn
/// without a display.
@NullMarked
package io.conoscope.ui.scatter.draw;

import org.jspecify.annotations.NullMarked;
