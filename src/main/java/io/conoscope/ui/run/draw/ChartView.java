package io.conoscope.ui.run.draw;

import io.conoscope.ui.run.curve.AxisRange;

import org.jspecify.annotations.Nullable;

/// What part of a chart is seen, and how.
///
/// @param x        null for all of it
/// @param y        null for what the visible points need
/// @param logX     whether the axis is logarithmic
/// @param logY     likewise
/// @param outliers whether the outermost values widen the range
public record ChartView(
        @Nullable AxisRange x,
        @Nullable AxisRange y,
        boolean logX,
        boolean logY,
        boolean outliers) {}
