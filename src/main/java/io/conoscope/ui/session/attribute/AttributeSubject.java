package io.conoscope.ui.session.attribute;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;

import org.jspecify.annotations.Nullable;

/// Whose attributes are meant: images first, then texts, as points are counted everywhere.
///
/// @param corpus the split that is shown
/// @param rows   its rows; null until they are there
public record AttributeSubject(Corpus corpus, @Nullable Embeddings rows) {

    /// How many items there are.
    public int items() {
        return corpus.images().size() + corpus.texts().size();
    }
}
