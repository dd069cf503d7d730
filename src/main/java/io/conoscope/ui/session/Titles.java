package io.conoscope.ui.session;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;

/// The names of what numbers are of, said the same way everywhere.
public final class Titles {

    private Titles() {}

    /// A corpus with its split: `Flickr8k · test`.
    public static String of(Corpus corpus) {
        return corpus.split() == null ? corpus.name() : corpus.name() + " · " + corpus.split();
    }

    /// The model behind rows: `clip-tiny · random 1`; the name alone where its weights are unknown.
    public static String of(Embeddings embeddings) {
        var provenance = embeddings.provenance();
        return provenance.weights().equals("unknown")
                ? provenance.model()
                : provenance.model() + " · " + provenance.weights();
    }
}
