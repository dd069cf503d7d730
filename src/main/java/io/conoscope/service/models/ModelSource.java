package io.conoscope.service.models;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelSpec;

/// Where models come from: [io.conoscope.encoder.model.Models], or a test's own.
public interface ModelSource {

    /// What a model is, without loading a native library or all of its weights.
    ///
    /// @throws ConoscopeException if there is no such model or its files are malformed
    ModelDescription describe(ModelSpec spec) throws ConoscopeException;

    /// Loads a model; the caller closes it.
    ///
    /// @throws ConoscopeException if there is no such model or its files are malformed
    DualEncoder load(ModelSpec spec) throws ConoscopeException;
}
