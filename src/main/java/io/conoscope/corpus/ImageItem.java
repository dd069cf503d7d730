package io.conoscope.corpus;

import org.jspecify.annotations.Nullable;

/// One image of a corpus.
///
/// @param id     its name within the corpus, for example `1000268201_693b08cb0e.jpg`
/// @param source where its picture is; null where only its embedding is known
/// @param split  the part of the corpus it belongs to, for example `test`; null where there is none
public record ImageItem(String id, @Nullable ImageSource source, @Nullable String split) {}
