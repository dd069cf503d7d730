package io.conoscope.service.open;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;

import java.nio.file.Path;

/// Opens a corpus: [io.conoscope.dataset.Datasets#open], or a test's own.
@FunctionalInterface
public interface CorpusOpener {

    /// @throws ConoscopeException if there is no corpus
    Corpus open(Path path) throws ConoscopeException;
}
