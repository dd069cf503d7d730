package io.conoscope.service.embed;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.encoder.model.ModelSpec;

import java.nio.file.Path;

/// What to embed with what, and where the rows go.
///
/// @param corpus the images and texts, already cut to split and limit
/// @param model  which model
/// @param folder receives `image.npy`, `text.npy`, `pairs.csv`, `manifest.json`
public record EmbedRequest(Corpus corpus, ModelSpec model, Path folder) {

    /// Makes sure that there is something to embed, and that all of it is there and not only rows
    /// of it.
    ///
    /// @throws ConoscopeException `embed.nothing`, `embed.nofile` or `embed.notext`
    public void requireEmbeddable() throws ConoscopeException {
        if (corpus.images().isEmpty() || corpus.texts().isEmpty()) {
            throw new ConoscopeException(
                    "embed.nothing",
                    null,
                    corpus.name(),
                    corpus.images().size(),
                    corpus.texts().size());
        }
        for (var image : corpus.images()) {
            if (image.source() == null) {
                throw new ConoscopeException("embed.nofile", null, image.id(), corpus.name());
            }
        }
        for (var text : corpus.texts()) {
            if (text.text() == null) {
                throw new ConoscopeException("embed.notext", null, text.id(), corpus.name());
            }
        }
    }
}
