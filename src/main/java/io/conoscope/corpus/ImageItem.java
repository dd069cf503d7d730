package io.conoscope.corpus;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// One image of a corpus.
///
/// @param id    its name within the corpus, for example `1000268201_693b08cb0e.jpg`
/// @param file  where its picture is; null where only its embedding is known
/// @param split the part of the corpus it belongs to, for example `test`; null where there is none
public record ImageItem(String id, @Nullable Path file, @Nullable String split) {}
