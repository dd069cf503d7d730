package io.conoscope.training.config;

import org.jspecify.annotations.Nullable;

/// A corpus to train on.
///
/// @param source    where it is
/// @param split     of it; null for all
/// @param limit     how many pictures at the most; 0 for all
/// @param imageSize side that pictures are brought to, in pixels; 0 for the model's
/// @param captions  how many captions of a picture an epoch takes, chosen again each time; 0 for
/// all
public record DatasetConfig(
        CorpusSource source, @Nullable String split, int limit, int imageSize, int captions) {}
