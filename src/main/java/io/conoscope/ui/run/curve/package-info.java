/// Curves as numbers: axes, smoothing, ranges, ticks, thinning. Shows nothing.
@NullMarked
package io.conoscope.ui.run.curve;

import org.jspecify.annotations.NullMarked;
