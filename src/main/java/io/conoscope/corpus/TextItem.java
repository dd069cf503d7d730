package io.conoscope.corpus;

import org.jspecify.annotations.Nullable;

/// One text of a corpus.
///
/// @param id   its name within the corpus, for example `1000268201_693b08cb0e.jpg#0`
/// @param text the words; null where only its embedding is known
public record TextItem(String id, @Nullable String text) {}
