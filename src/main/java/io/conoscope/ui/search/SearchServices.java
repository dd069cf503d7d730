package io.conoscope.ui.search;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.search.EncodedQuery;
import io.conoscope.service.search.QueryInput;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What searching by meaning asks of the floors below. Every call blocks and runs on a worker.
public interface SearchServices {

    /// A query as a row of the model's space. The first with a model takes seconds.
    ///
    /// @throws ConoscopeException what is wrong with the model or the picture
    /// @throws java.util.concurrent.CancellationException if cancelled
    EncodedQuery encode(
            ModelSpec model,
            QueryInput input,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException;

    /// The model that made the rows at a path which was opened.
    ///
    /// @throws ConoscopeException why there is none
    ModelSpec modelOf(Path opened) throws ConoscopeException;
}
