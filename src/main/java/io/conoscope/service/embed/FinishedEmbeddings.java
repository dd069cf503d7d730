package io.conoscope.service.embed;

import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.encoder.ModelDescription;

import java.util.Optional;

/// Finds the rows of a request where an earlier job left them, without loading a model.
public final class FinishedEmbeddings {

    private FinishedEmbeddings() {}

    /// The rows in the request's folder, mapped, if they are those of its corpus and this model.
    ///
    /// @throws ConoscopeException if the folder's manifest or rows cannot be read; so a manifest of
    ///     a foreign format is an error rather than something to overwrite
    public static Optional<Embeddings> find(EmbedRequest request, ModelDescription model)
            throws ConoscopeException {
        var folder = request.folder();
        var manifest = EmbeddingsFolder.manifest(folder);
        boolean same =
                manifest.isPresent()
                        && EmbeddingsFolder.isOne(folder)
                        && manifest.get().modelFingerprint().equals(model.fingerprint())
                        && manifest.get()
                                .corpus()
                                .fingerprint()
                                .equals(request.corpus().fingerprint());
        return same ? Optional.of(EmbeddingsFolder.open(folder)) : Optional.empty();
    }
}
