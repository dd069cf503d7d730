package io.conoscope.service;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.ModelSpec;
import io.conoscope.encoder.Models;

/// The models that are here, by name or by folder.
///
/// @param names finds the folders
public record InstalledModels(ModelNames names) implements ModelSource {

    /// Those of this program and this user.
    public static InstalledModels ofThisProgram() {
        return new InstalledModels(ModelNames.ofThisProgram());
    }

    @Override
    public ModelDescription describe(ModelSpec spec) throws ConoscopeException {
        return Models.describe(names.resolve(spec));
    }

    @Override
    public DualEncoder load(ModelSpec spec) throws ConoscopeException {
        return Models.load(names.resolve(spec));
    }
}
