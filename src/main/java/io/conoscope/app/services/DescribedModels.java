package io.conoscope.app.services;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.models.InstalledModels;
import io.conoscope.service.models.ModelSource;

/// Models as the window knows them: by description. Loading is the worker's.
public final class DescribedModels implements ModelSource {

    @Override
    public ModelDescription describe(ModelSpec spec) throws ConoscopeException {
        return InstalledModels.ofThisProgram().describe(spec);
    }

    @Override
    public DualEncoder load(ModelSpec spec) {
        throw new IllegalStateException("the window loads no model: " + spec.imageModel());
    }
}
