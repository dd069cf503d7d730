package io.conoscope.service.train;

import io.conoscope.training.config.CorpusSource;
import io.conoscope.training.config.DatasetConfig;
import io.conoscope.training.config.EvaluateConfig;
import io.conoscope.training.config.ModelConfig;
import io.conoscope.training.config.TrainingConfig;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Makes a configuration mean the same from any working folder.
final class AbsolutePaths {

    private AbsolutePaths() {}

    static TrainingConfig of(TrainingConfig config) {
        var dataset = config.dataset();
        return new TrainingConfig(
                new DatasetConfig(
                        of(dataset.source()),
                        dataset.split(),
                        dataset.limit(),
                        dataset.imageSize(),
                        dataset.captions()),
                config.evaluate().stream().map(AbsolutePaths::of).toList(),
                of(config.model()),
                config.objective(),
                config.temperature(),
                config.sampler(),
                config.batch(),
                config.accumulate(),
                config.length(),
                config.optimizer(),
                config.augment(),
                config.rhythm(),
                config.seed(),
                config.threads());
    }

    private static EvaluateConfig of(EvaluateConfig judged) {
        return new EvaluateConfig(of(judged.source()), judged.split(), judged.pairs());
    }

    private static CorpusSource of(CorpusSource source) {
        return switch (source) {
            case CorpusSource.Folder folder ->
                    new CorpusSource.Folder(
                            Path.of(folder.path()).toAbsolutePath().normalize().toString());
            case CorpusSource.Scenes scenes -> scenes;
        };
    }

    private static ModelConfig of(ModelConfig model) {
        return new ModelConfig(
                of(model.imageTower()), of(model.textTower()), model.randomInit(), model.freeze());
    }

    /// A bare word is a model's name; anything else that is a folder is meant as one.
    private static String of(String model) {
        try {
            var path = Path.of(model);
            boolean isFolder = path.getNameCount() > 1 && Files.isDirectory(path);
            return isFolder ? path.toAbsolutePath().normalize().toString() : model;
        } catch (InvalidPathException e) {
            return model;
        }
    }
}
