package io.conoscope.training.config;

import org.jspecify.annotations.Nullable;

/// A corpus to be judged on.
///
/// @param source where it is
/// @param split  of it; null for all
/// @param pairs  how many pairs of a picture and a caption at the most, in the corpus' order
public record EvaluateConfig(CorpusSource source, @Nullable String split, int pairs) {}
