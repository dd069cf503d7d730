package io.conoscope.service.open;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// What a reader found at a path.
///
/// @param path       what the user chose
/// @param corpus     all of it, every split
/// @param embeddings its rows where the path holds finished embeddings; null where a model is
///                   still to make them
public record OpenedSource(Path path, Corpus corpus, @Nullable Embeddings embeddings) {}
