package io.conoscope.ui.lab.models;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.compare.ComparedNumbers;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What the table of models asks of the floors below. Every call blocks.
public interface ModelsServices {

    /// The finished folders of the store that hold rows of a corpus, the same split and limit.
    List<StoredModel> stored(Corpus corpus) throws ConoscopeException;

    /// The rows of a folder or file.
    Embeddings open(Path path) throws ConoscopeException;

    /// The model that made a folder of the store.
    ModelSpec modelOf(Path folder) throws ConoscopeException;

    /// Measures rows, or finds what was kept of them.
    ///
    /// @param treatment as [io.conoscope.service.compare.CompareJob] has it
    /// @throws java.util.concurrent.CancellationException if cancelled
    ComparedNumbers measure(
            Embeddings rows,
            String treatment,
            CancellationToken token,
            Consumer<? super Progress> progress);

    /// A folder of the store.
    ///
    /// @param name of its model, with the state of its weights
    record StoredModel(Path folder, String name) {}
}
