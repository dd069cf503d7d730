package io.conoscope.app.services;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.embedding.Manifest;
import io.conoscope.embedding.store.EmbeddingStore;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.compare.CompareJob;
import io.conoscope.service.compare.ComparedNumbers;
import io.conoscope.service.models.InstalledModels;
import io.conoscope.service.search.ModelOfRows;
import io.conoscope.ui.lab.models.ModelsServices;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// What the table of models asks for, served by the packages below.
///
/// @param store holds the rows of other models
/// @param job   measures rows and keeps the numbers
public record WindowComparing(EmbeddingStore store, CompareJob job) implements ModelsServices {

    @Override
    public List<StoredModel> stored(Corpus corpus) throws ConoscopeException {
        var wanted = Manifest.origin(corpus);
        var found = new ArrayList<StoredModel>();
        for (var entry : store.list()) {
            var manifest = entry.manifest();
            if (manifest != null && isSame(manifest.corpus(), wanted)) {
                found.add(
                        new StoredModel(
                                entry.folder(), manifest.model() + " · " + manifest.weights()));
            }
        }
        return found;
    }

    /// The fingerprint differs where pictures were left out that could not be read.
    private static boolean isSame(Manifest.CorpusOrigin one, Manifest.CorpusOrigin wanted) {
        return one.fingerprint().equals(wanted.fingerprint())
                || (one.ref() != null && Objects.equals(one.ref(), wanted.ref()));
    }

    @Override
    public Embeddings open(Path path) throws ConoscopeException {
        return EmbeddingsFiles.open(path);
    }

    @Override
    public ModelSpec modelOf(Path folder) throws ConoscopeException {
        return ModelOfRows.of(folder, null, InstalledModels.ofThisProgram());
    }

    @Override
    public ComparedNumbers measure(
            Embeddings rows,
            String treatment,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        return job.run(rows, treatment, token, progress);
    }
}
