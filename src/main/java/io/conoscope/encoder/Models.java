package io.conoscope.encoder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.clip.WeightShapes;

import java.util.List;

/// The models that can be asked for: presets by name, checkpoints by folder.
public final class Models {

    /// The system property that says on how many threads models compute; DJL knows it too.
    public static final String THREADS = "ai.djl.pytorch.num_threads";

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

    /// Loads a model into native memory: seconds. On as many threads as the system property
    /// [#THREADS] says, else as the machine has cores.
    ///
    /// @throws ConoscopeException as [#describe]; `weights.*` where the checkpoint does not fit its
    /// settings, `engine.start` where the native libraries do not start
    public static DualEncoder load(ModelSpec spec) throws ConoscopeException {
        return load(spec, Integer.getInteger(THREADS, Runtime.getRuntime().availableProcessors()));
    }

    /// Loads a model into native memory: seconds.
    ///
    /// @param threads that compute, at least 1; another number rounds differently in the last bits
    /// @throws ConoscopeException as [#load(ModelSpec)]
    public static DualEncoder load(ModelSpec spec, int threads) throws ConoscopeException {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads, expected at least 1");
        }
        return ModelLoader.load(spec, threads);
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
