package io.conoscope.service.embed;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;

import java.util.function.Consumer;

/// Embeds a corpus, in this process or in another.
public interface Embedder {

    /// Embeds, resuming where an earlier call with the same request stopped; blocks until done.
    ///
    /// @return the rows, mapped from the request's folder
    /// @throws java.util.concurrent.CancellationException if cancelled; the folder keeps all whole
    /// batches
    /// @throws ConoscopeException if a file, the model or the disk fails
    Embeddings embed(
            EmbedRequest request, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException;
}
