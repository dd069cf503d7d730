package io.conoscope.service.search;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.encoder.model.ModelSpec;

import java.util.function.Consumer;

/// Turns queries into rows with a model, in this process or in another.
public interface QueryEncoder {

    /// Embeds one query; blocks. The first with a model loads it, which takes seconds; it stays
    /// loaded for the next.
    ///
    /// @throws ConoscopeException if the model or the picture cannot be read, or the model gives
    ///     the query no direction
    /// @throws java.util.concurrent.CancellationException if cancelled before it was computed
    EncodedQuery encode(
            ModelSpec model,
            QueryInput input,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException;

    /// Frees the model that is kept loaded, for work that needs its memory.
    default void unload() {}
}
