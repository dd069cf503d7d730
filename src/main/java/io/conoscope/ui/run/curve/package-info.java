/// Curves as numbers: axes, smoothing, ranges, ticks, thinning. Knows no toolkit.
@NullMarked
package io.conoscope.ui.run.curve;

import org.jspecify.annotations.NullMarked;
