package io.conoscope.service.train;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.ModelSpec;
import io.conoscope.service.ModelNames;
import io.conoscope.training.config.ModelConfig;
import io.conoscope.training.start.ModelChoice;

import java.nio.file.Path;

/// Finds the folders of the models that configurations name.
record TrainModels(ModelNames names) {

    /// @throws ConoscopeException `model.unknown` or `model.absent`
    ModelChoice choice(ModelConfig config) throws ConoscopeException {
        var image = folder(config.imageTower());
        return config.isOneModel()
                ? ModelChoice.of(image, config.randomInit())
                : new ModelChoice(image, folder(config.textTower()), null);
    }

    private Path folder(String name) throws ConoscopeException {
        return Path.of(names.resolve(new ModelSpec(name, null)).imageModel());
    }
}
