package io.conoscope.service.open;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;

/// Reads what a reference names: [io.conoscope.dataset.Datasets#open(CorpusRef)], or a test's own.
@FunctionalInterface
public interface CorpusOpener {

    /// The corpus, cut to the reference's split and limit.
    ///
    /// @throws ConoscopeException if there is no corpus
    /// @throws IllegalArgumentException if it has no such split
    Corpus open(CorpusRef ref) throws ConoscopeException;
}
