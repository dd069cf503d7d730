package io.conoscope.service.train;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.models.ModelNames;
import io.conoscope.training.config.ModelConfig;
import io.conoscope.training.start.StartingModel;

import java.nio.file.Path;

/// Finds the folders of the models that configurations name.
record TrainModels(ModelNames names) {

    /// @throws ConoscopeException `model.unknown` or `model.absent`
    StartingModel choice(ModelConfig config) throws ConoscopeException {
        var image = folder(config.imageTower());
        return config.isOneModel()
                ? StartingModel.of(image, config.randomInit())
                : new StartingModel(image, folder(config.textTower()), null);
    }

    private Path folder(String name) throws ConoscopeException {
        return Path.of(names.resolve(new ModelSpec(name, null)).imageModel());
    }
}
