/// The scatter's pixels: camera, hit test, and a rasterizer into an `int[]`, one class a pass.
///
/// May import `corpus` and the JDK; knows no toolkit, so that pictures are drawn without a display.
@NullMarked
package io.conoscope.ui.scatter.draw;

import org.jspecify.annotations.NullMarked;
