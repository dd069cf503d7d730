package io.conoscope.ui.session.card;

/// Between which values the middle 95 % of resamples lie.
public record CardInterval(double low, double high) {}
