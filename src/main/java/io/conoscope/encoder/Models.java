package io.conoscope.encoder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.clip.WeightShapes;

import java.util.List;

/// The models that can be asked for: presets by name, checkpoints by folder.
public final class Models {

    private Models() {}

    /// The names of the models that come with Conoscope.
    public static List<String> presets() {
        return ModelFolder.PRESETS;
    }

    /// What a preset is, where it comes from and under which licence.
    ///
    /// @throws ConoscopeException `model.folder` if it is not installed
    public static ModelDescriptor descriptor(String preset) throws ConoscopeException {
        return ModelDescriptor.read(ModelFolder.presetFolder(preset));
    }

    /// Describes a model without loading it: milliseconds, no engine, no native library.
    ///
    /// @throws ConoscopeException `model.unknown`, `model.weightless` where there are neither
    /// weights nor a seed, or what is wrong with its files
    public static ModelDescription describe(ModelSpec spec) throws ConoscopeException {
        return describe(ModelFolder.find(spec), spec);
    }

    static ModelDescription describe(ModelFolder model, ModelSpec spec) throws ConoscopeException {
        var config = model.config();
        return new ModelDescription(
                model.name(),
                spec.randomInit() == null ? "trained" : "random " + spec.randomInit(),
                config.projection(),
                config.imageSize(),
                config.contextLength(),
                WeightShapes.count(config),
                Fingerprint.of(model, spec.randomInit()));
    }
}
