package io.conoscope.service;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.ModelSpec;
import io.conoscope.encoder.Models;

/// The presets that come with Conoscope, and checkpoint folders.
public final class InstalledModels implements ModelSource {

    @Override
    public ModelDescription describe(ModelSpec spec) throws ConoscopeException {
        return Models.describe(spec);
    }

    @Override
    public DualEncoder load(ModelSpec spec) throws ConoscopeException {
        return Models.load(spec);
    }
}
