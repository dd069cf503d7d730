package io.conoscope.service.compare;

import java.util.Map;

/// What is shown of one set of rows beside others.
///
/// @param values    by key of the flat list; NaN where it could not be measured
/// @param images    how many were measured
/// @param texts     how many were measured
/// @param dimension of the rows
/// @param sketch    what they look like
public record ComparedNumbers(
        Map<String, Double> values, int images, int texts, int dimension, RowsSketch sketch) {}
