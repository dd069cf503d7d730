package io.conoscope.service.models;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/// The models that are here, by name or by folder.
///
/// @param names finds the folders
public record InstalledModels(ModelNames names) implements ModelSource {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledModels.class);

    /// Those of this program and this user.
    public static InstalledModels ofThisProgram() {
        return new InstalledModels(ModelNames.ofThisProgram());
    }

    /// The models at hand, the built-in ones first; without those whose files are broken.
    ///
    /// @param also names or folders that may not be among them
    /// @throws ConoscopeException if the library itself cannot be read
    public List<ModelParts> parts(Collection<String> also) throws ConoscopeException {
        var wanted = new LinkedHashSet<>(names.atHand());
        wanted.addAll(also);
        var found = new ArrayList<ModelParts>();
        for (var name : wanted) {
            try {
                var folder = names.resolve(new ModelSpec(name, null)).imageModel();
                found.add(Models.parts(name, folder));
            } catch (ConoscopeException e) {
                LOG.info("{} is not on offer: {}", name, e.getMessage());
            }
        }
        return found;
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
