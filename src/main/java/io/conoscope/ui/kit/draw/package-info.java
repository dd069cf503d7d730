/// Pixels of points and lines: a rasterizer into an `int[]`, one class a pass, and pictures for
/// files.
///
/// May import `ui.kit.line`, `ui.kit.field`, `ui.kit.world`, `base` and the JDK; knows no toolkit,
/// so that pictures are drawn without a display.
@NullMarked
package io.conoscope.ui.kit.draw;

import org.jspecify.annotations.NullMarked;
