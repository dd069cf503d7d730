package io.conoscope.service.compare;

import io.conoscope.gap.bootstrap.Interval;

import java.util.Map;

/// What is shown of one set of rows beside others.
///
/// @param values    by key of the flat list; NaN where it could not be measured
/// @param intervals of some of them; empty for many rows
/// @param images    how many were measured
/// @param texts     how many were measured
/// @param dimension of the rows
/// @param sketch    what they look like
public record ComparedNumbers(
        Map<String, Double> values,
        Map<String, Interval> intervals,
        int images,
        int texts,
        int dimension,
        RowsSketch sketch) {}
