package io.conoscope.training;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.dataset.Datasets;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.config.file.TrainingConfigFile;
import io.conoscope.training.start.StartingModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;

/// A run of seconds on the bundled scenes with a model of one narrow layer a tower.
public final class TinyRun {

    static final String YAML =
            """
            dataset: {path: scenes, split: train, limit: 24}
            evaluate: [{path: scenes, split: test, pairs: 20}]
            model: {name: tiny, randomInit: 3}
            temperature: {schedule: {kind: exponential, from: 0.07, to: 0.01}}
            augment: {crop: true}
            batch: 8
            steps: 8
            evaluateEvery: 4
            checkpointEvery: 2
            logEvery: 1
            optimizer: {learningRate: 0.01, warmup: 2}
            seed: 5
            threads: 1
            """;

    private final Path home;

    /// @param home receives the model, decoded pictures and runs
    public TinyRun(Path home) {
        this.home = home;
    }

    /// `TinyRun HOME NAME` trains until it is done or killed.
    public static void main(String[] args) throws Exception {
        new TinyRun(Path.of(args[0])).train(args[1], config(YAML), step -> false);
    }

    static TrainingConfig config(String yaml) throws ConoscopeException {
        return TrainingConfigFile.parse(yaml, Path.of("tiny.yaml"));
    }

    /// @param stop whether to stop after a step
    TrainingResult train(String name, TrainingConfig config, LongPredicate stop)
            throws ConoscopeException, IOException {
        return train(name, config, StartingModel.of(model(), 3L), stop);
    }

    TrainingResult train(
            String name, TrainingConfig config, StartingModel choice, LongPredicate stop)
            throws ConoscopeException, IOException {
        var place =
                new ResolvedInputs(
                        Files.createDirectories(run(name)),
                        scenes("train").first(24),
                        config.evaluate().isEmpty() ? List.of() : List.of(scenes("test")),
                        choice,
                        home.resolve("pixels"));
        var control = new Control();
        return Trainer.run(
                config,
                place,
                control,
                progress ->
                        control.stop |=
                                progress.phase().equals(TrainingProgress.TRAIN)
                                        && stop.test(progress.step()));
    }

    Path run(String name) {
        return home.resolve(name);
    }

    private static Corpus scenes(String split) throws ConoscopeException {
        return Datasets.open(Path.of(System.getProperty("conoscope.samples"), "scenes"))
                .split(split);
    }

    /// A model folder of its own, so small that a step takes a few milliseconds.
    Path model() throws IOException {
        var folder = Files.createDirectories(home.resolve("tiny"));
        var models = Path.of(System.getProperty("conoscope.models"), "clip-tiny-scenes");
        for (var name : List.of("tokenizer.json", "preprocessor_config.json")) {
            var text = Files.readString(models.resolve(name)).replace("64", "16");
            var kept = name.startsWith("pre") ? text : Files.readString(models.resolve(name));
            Files.writeString(folder.resolve(name), kept);
        }
        var config =
                Files.readString(models.resolve("config.json"))
                        .replace("\"hidden_size\": 128", "\"hidden_size\": 16")
                        .replace("\"intermediate_size\": 512", "\"intermediate_size\": 32")
                        .replace("\"num_hidden_layers\": 4", "\"num_hidden_layers\": 1")
                        .replace("\"projection_dim\": 128", "\"projection_dim\": 16")
                        .replace("\"image_size\": 64", "\"image_size\": 16");
        Files.writeString(folder.resolve("config.json"), config);
        return folder;
    }

    private static final class Control implements TrainingControl {

        private boolean stop;
        private final CancellationToken token = new CancellationToken();

        @Override
        public boolean stopRequested() {
            return stop;
        }

        @Override
        public boolean pauseRequested() {
            return false;
        }

        @Override
        public CancellationToken token() {
            return token;
        }
    }
}
