package io.conoscope.service.correct;

import io.conoscope.gap.correct.FittedSteps;

/// A fitted correction with what it was fitted to, as one file keeps it.
///
/// @param steps    what is done to rows
/// @param fittedTo of what rows it learnt, in words: shapes, checksums, share and seed
public record SavedCorrection(FittedSteps steps, String fittedTo) {}
