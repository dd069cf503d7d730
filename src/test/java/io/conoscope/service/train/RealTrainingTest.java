package io.conoscope.service.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.dataset.Datasets;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;
import io.conoscope.runlog.read.RunLogs;
import io.conoscope.service.models.ModelNames;
import io.conoscope.training.ResolvedInputs;
import io.conoscope.training.RunControl;
import io.conoscope.training.Trainer;
import io.conoscope.training.TrainingResult;
import io.conoscope.training.config.file.TrainingConfigFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// The whole way with the real trainer: scenes, steps, a stop, going on, a model that opens.
class RealTrainingTest {

    private static final String CONFIG =
            """
            dataset: {scenes: {images: 64, seed: 1}, split: train}
            evaluate: [{scenes: {images: 64, seed: 1}, split: dev, pairs: 20}]
            model: {name: clip-tiny, randomInit: 1}
            temperature: {schedule: {kind: exponential, from: 0.07, to: 0.01}}
            batch: 8
            steps: 6
            checkpointEvery: 6
            evaluateEvery: 3
            logEvery: 1
            threads: 1
            """;

    @TempDir private Path folder;

    private TrainingResult train(String run, long stopAt) throws Exception {
        var job =
                new TrainJob(
                        new ModelNames(ModelLibrary.ofThisProgram()),
                        new TrainingCorpora(Datasets::open, folder.resolve("cache")),
                        Trainer::run,
                        folder.resolve("cache"));
        var control = new RunControl();
        var config = TrainingConfigFile.parse(CONFIG, Path.of("test.yaml"));
        return job.run(
                new TrainRequest(config, folder.resolve(run), "test"),
                control,
                now -> {
                    if (now.step() == stopAt) {
                        control.stop();
                    }
                });
    }

    private byte[] weights(String run) throws Exception {
        var last = ResolvedInputs.last(folder.resolve(run));
        return Files.readAllBytes(last.resolve("model.safetensors"));
    }

    @Test
    void aRunThatWasStoppedEndsWithTheSameWeightsAndItsModelOpens() throws Exception {
        assertTrue(train("whole", -1).finished());
        assertFalse(train("parts", 2).finished());
        assertTrue(train("parts", -1).finished());
        assertArrayEquals(weights("whole"), weights("parts"));

        var best = ResolvedInputs.best(folder.resolve("whole"));
        try (var encoder = Models.load(new ModelSpec(best.toString(), null), 1)) {
            assertEquals("trained", encoder.description().weights());
            assertTrue(
                    encoder.description().name().matches("whole · step [0-9]+"),
                    encoder.description().name());
        }
        var corpus = new RunFolder(folder.resolve("whole")).corpus().orElseThrow();
        assertEquals("scenes-64-seed-1", corpus.getFileName().toString());

        var provenance = Files.readString(folder.resolve("whole/provenance.json"));
        assertTrue(provenance.contains("\"format\": \"flickr8k\""), provenance);
        var logs = RunLogs.read(folder.resolve("parts"), new CancellationToken(), now -> {});
        var loss =
                logs.getFirst().scalars().stream()
                        .filter(series -> series.tag().equals("train/loss"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(6, loss.size(), "each step once, though the run was stopped");
    }
}
