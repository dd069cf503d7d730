package io.conoscope.ui.session;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;

/// A corpus with its rows.
///
/// @param corpus     without what could not be embedded, which is among its warnings
/// @param embeddings row i of its images is image i of the corpus, and so for texts
public record Embedded(Corpus corpus, Embeddings embeddings) {}
