package io.conoscope.service.embed;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.models.ModelSource;

import org.jspecify.annotations.Nullable;

/// A model that is loaded only when it is needed: to compute, or where its files do not say how
/// wide its rows are.
final class LoadedOnDemand implements AutoCloseable {

    private final ModelSource models;
    private final ModelSpec spec;
    private final ModelDescription described;
    private @Nullable DualEncoder encoder;

    LoadedOnDemand(ModelSource models, ModelSpec spec, ModelDescription described) {
        this.models = models;
        this.spec = spec;
        this.described = described;
    }

    /// What the model is, with a dimension above 0.
    ModelDescription description() throws ConoscopeException {
        return described.dimension() > 0 ? described : encoder().description();
    }

    /// The model, loaded.
    DualEncoder encoder() throws ConoscopeException {
        var loaded = encoder == null ? models.load(spec) : encoder;
        encoder = loaded;
        return loaded;
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
    }
}
