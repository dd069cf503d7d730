package io.conoscope.encoder.model;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.folder.BuiltInModels;
import io.conoscope.encoder.folder.ModelDescriptor;

import java.util.List;

/// The models that can be asked for: built-in ones by name, others by folder; each half by itself.
public final class Models {

    /// The system property that says on how many threads models compute; DJL knows it too.
    public static final String THREADS = "ai.djl.pytorch.num_threads";

    private Models() {}

    /// The names of the models that come with Conoscope.
    public static List<String> presets() {
        return BuiltInModels.NAMES;
    }

    /// What a preset is, where it comes from and under which licence.
    ///
    /// @throws ConoscopeException `model.folder` if it is not installed
    public static ModelDescriptor descriptor(String preset) throws ConoscopeException {
        return ModelDescriptor.read(BuiltInModels.folder(preset));
    }

    /// Describes a model without loading it: milliseconds, no engine, no native library.
    ///
    /// @throws ConoscopeException `model.unknown`, `model.weightless` where there are neither
    /// weights nor a seed, `model.half` where a tower is missing, `model.layer` where it has fewer
    /// layers than asked for, or what is wrong with its files
    public static ModelDescription describe(ModelSpec spec) throws ConoscopeException {
        return ChosenTowers.find(spec).describe();
    }

    /// What can be made of a model's files, without loading them.
    ///
    /// @param name   by which it is known
    /// @param folder its name if it comes with Conoscope, else where it is
    /// @throws ConoscopeException as [#describe], but a missing half or missing weights are none
    public static ModelParts parts(String name, String folder) throws ConoscopeException {
        return ModelParts.of(name, folder);
    }

    /// Loads a model into native memory: seconds. On as many threads as the system property
    /// [#THREADS] says, else as the machine has cores.
    ///
    /// @throws ConoscopeException as [#describe]; `weights.*` where the checkpoint does not fit its
    /// settings, `engine.start` where the native libraries do not start
    public static DualEncoder load(ModelSpec spec) throws ConoscopeException {
        return load(spec, threads());
    }

    /// On how many threads models compute where nobody says otherwise.
    public static int threads() {
        return Integer.getInteger(THREADS, Runtime.getRuntime().availableProcessors());
    }

    /// Loads a model into native memory: seconds.
    ///
    /// @param threads that compute, at least 1; another number rounds differently in the last bits
    /// @throws ConoscopeException as [#load(ModelSpec)]
    public static DualEncoder load(ModelSpec spec, int threads) throws ConoscopeException {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads, expected at least 1");
        }
        return ModelLoader.load(ChosenTowers.find(spec), threads);
    }
}
