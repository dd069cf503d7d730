package io.conoscope.app.services;

import io.conoscope.app.sheet.Store;
import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.store.EmbeddingStore;

import java.nio.file.Path;

/// The user's store as its sheet sees it.
public record UserStore(EmbeddingStore store) implements Store {

    @Override
    public Path folder() {
        return store.root();
    }

    @Override
    public Size measure() throws ConoscopeException {
        return new Size(store.list().size(), store.size());
    }

    @Override
    public void clear() throws ConoscopeException {
        store.clear();
    }
}
