package io.conoscope.ui.lab.mixed;

import io.conoscope.service.search.mixed.WrongKin;

import org.jspecify.annotations.Nullable;

/// How often a wrong one of the own kind is nearer than the partner, before and after a correction.
///
/// @param before  among the rows as they are
/// @param after   among the same rows corrected; null where that failed
/// @param judged  which rows were counted, in words
/// @param problem why the corrected ones could not be counted, or how many were left out; empty for
///                nothing
record Claim(WrongKin before, @Nullable WrongKin after, String judged, String problem) {}
