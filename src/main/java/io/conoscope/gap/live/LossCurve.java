package io.conoscope.gap.live;

/// The loss against the gap, as rows are moved along the gap vector.
///
/// @param gaps    signed: distance of the centroids along the gap vector of the rows as they are,
///                rising
/// @param losses  at each, at least 0
/// @param minimum the gap at which the loss is least
/// @param least   the loss there
public record LossCurve(double[] gaps, double[] losses, double minimum, double least) {}
