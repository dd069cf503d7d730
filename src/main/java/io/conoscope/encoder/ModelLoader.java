package io.conoscope.encoder;

import ai.djl.ndarray.NDManager;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.clip.ClipModel;
import io.conoscope.encoder.clip.RandomWeights;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.picture.ClipPreprocessor;

/// Brings a described model into native memory. Apart from [Models], so that describing a model
/// touches no class of the engine.
final class ModelLoader {

    /// More would not fit the machines this is for: 2^31 numbers are 8 GB.
    private static final long MAX_PARAMETERS = 1L << 31;

    private ModelLoader() {}

    static DualEncoder load(ModelSpec spec, int threads) throws ConoscopeException {
        var folder = ModelFolder.find(spec);
        var description = Models.describe(folder, spec);
        if (description.parameters() > MAX_PARAMETERS) {
            throw new ConoscopeException(
                    "model.large", null, folder.folder(), description.parameters(), MAX_PARAMETERS);
        }
        var tokenizer = folder.tokenizer();
        var model = new ClipModel(folder.config());
        NDManager manager = TorchEngine.newManager();
        boolean kept = false;
        try {
            fill(model, folder, spec, manager);
            kept = true;
        } finally {
            if (!kept) {
                manager.close();
            }
        }
        return new ClipEncoder(
                description,
                new ClipPreprocessor(folder.preprocessing()),
                tokenizer,
                model,
                new ClipEncoder.Native(manager, threads, folder.config().vocabulary()));
    }

    /// Loads a folder's own or fresh weights into blocks.
    static void fill(ClipModel model, ModelFolder folder, ModelSpec spec, NDManager manager)
            throws ConoscopeException {
        if (spec.randomInit() != null) {
            model.load(manager, new RandomWeights(folder.config(), spec.randomInit())::fill);
            return;
        }
        try (var file = SafetensorsFile.open(folder.weights())) {
            ClipWeights.check(file, folder.config());
            model.load(manager, (name, shape, into) -> file.readFloats(file.entry(name), into));
        }
    }
}
