package io.conoscope.service.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.file.TrainingConfigFile;
import io.conoscope.training.config.file.TrainingPresets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;

class TrainEstimateTest {

    @TempDir private Path folder;

    private TrainEstimate estimate(String dataset, int batch, String length) throws Exception {
        var text =
                String.format(
                        Locale.ROOT,
                        """
                dataset: %s
                model: {name: clip-tiny, randomInit: 1}
                batch: %d
                %s
                threads: 2
                """,
                        dataset,
                        batch,
                        length);
        var config = TrainingConfigFile.parse(text, Path.of("test.yaml"));
        return FakeTrainer.job(new FakeTrainer(1, 0), folder).estimate(config);
    }

    @Test
    void scenesAreCountedWithoutBeingWritten() throws Exception {
        var found = estimate("{scenes: {images: 800}, split: train}", 100, "epochs: 2");
        assertEquals(3000, found.pairs());
        assertEquals(60, found.steps());
        assertEquals(2, found.epochs());
    }

    @Test
    void timeGrowsWithStepsAndBatches() throws Exception {
        var scenes = "{scenes: {images: 8000}, split: train}";
        double few = estimate(scenes, 16, "steps: 100").seconds();
        double many = estimate(scenes, 16, "steps: 1000").seconds();
        double large = estimate(scenes, 128, "steps: 1000").seconds();
        assertTrue(few < many && many < large, few + " " + many + " " + large);
        assertEquals(80, (many - few) / 0.9, 25, "milliseconds a step of 16");
        assertEquals(330, (large - many), 90, "milliseconds more a step of 128");
    }

    @Test
    void theRateOfTheLastRunIsTakenOverTheGuess() throws Exception {
        double before = estimate("{path: /corpus}", 4, "steps: 1000").seconds();
        new WorkRate(folder.resolve("cache")).keep(1e9, 1, 0.1);
        double after = estimate("{path: /corpus}", 4, "steps: 1000").seconds();
        assertEquals(before, after, 1e-9, "what cannot be is not kept");
        new WorkRate(folder.resolve("cache")).keep(2e11, 1, 0.1);
        assertTrue(estimate("{path: /corpus}", 4, "steps: 1000").seconds() > 1.5 * before);
    }

    /// The towers that are trained alone have the sizes of the whole model's.
    @Test
    void everyPresetTakesFewMinutesOnTwoCores() throws Exception {
        for (var preset : TrainingPresets.all()) {
            double seconds = 0;
            for (var run : preset.runs()) {
                var text =
                        TrainingConfigFile.write(run.config())
                                .replaceFirst(
                                        "imageTower: .*\\R *textTower: .*",
                                        "name: clip-tiny\n  randomInit: 1")
                                .replaceFirst("threads: \\d+", "threads: 2");
                var config = TrainingConfigFile.parse(text, Path.of(run.name()));
                var job = FakeTrainer.job(new FakeTrainer(1, 0), folder);
                seconds += job.estimate(config).seconds();
            }
            assertTrue(seconds > 20 && seconds < 500, preset.name() + ": " + seconds + " s");
        }
    }

    @Test
    void aBatchLargerThanTheCorpusIsRefused() {
        var e =
                assertThrows(
                        ConoscopeException.class,
                        () -> estimate("{path: /corpus}", 64, "epochs: 1"));
        assertEquals("train.small", e.key());
    }
}
