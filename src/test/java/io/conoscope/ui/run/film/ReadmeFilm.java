package io.conoscope.ui.run.film;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.service.train.TrainJob;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.training.RunControl;
import io.conoscope.training.config.file.TrainingConfigFile;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.draw.ScatterColors;
import io.conoscope.ui.run.evaluation.TestRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// Makes the moving picture of the README, `docs/pictures/gap-closes.gif`: trains two bundled
/// towers together at a high temperature, as the preset does, and films the gap view. Started by
/// `docs/pictures/make`; the suite leaves it alone.
class ReadmeFilm {

    /// The light theme's.
    private static final ScatterColors PALETTE =
            new ScatterColors(0xFFFFFF, 0x0072B2, 0xD55E00, 0x8C959F, 0xCC79A7);

    private static final int INK = 0x1F2328;
    private static final long MOST_BYTES = 3_000_000;

    private static final String CONFIG =
            """
            dataset: {scenes: {images: 2000, seed: 1}, split: train}
            evaluate:
              - {scenes: {images: 2000, seed: 7}, split: dev, pairs: 300}
            model: {imageTower: clip-tiny-image, textTower: clip-tiny-text}
            temperature: {fixed: 0.1}
            sampler: distinct-images
            batch: 64
            steps: 200
            optimizer: {learningRate: 0.0005, warmup: 30}
            evaluateEvery: 20
            logEvery: 1
            seed: 4
            threads: 2
            """;

    @TempDir private Path folder;

    @Test
    void theGapCloses() throws Exception {
        var pictures = System.getProperty("conoscope.pictures", "");
        assumeTrue(!pictures.isEmpty(), "no -Dconoscope.pictures=FOLDER");
        var run = folder.resolve("two towers meet");
        var config = TrainingConfigFile.parse(CONFIG, Path.of("readme.yaml"));
        TrainJob.ofThisProgram()
                .run(
                        new TrainRequest(config, run, "docs/pictures/make"),
                        new RunControl(new CancellationToken()),
                        progress -> {});
        var runs = new TestRuns();
        runs.show(run);
        var words = new Messages();
        var here = new Background(Runnable::run, Runnable::run);
        var model = new FilmModel(runs.evaluations(), here, words);
        var films = model.filmsProperty().get();
        var epochs = runs.evaluations().epoch().epochsProperty().get();
        var look = new FilmView.Look(model.box(), true, PALETTE);
        var stage = new FilmStage(films, epochs, look, INK, 640, 340);
        var target = Files.createDirectories(Path.of(pictures)).resolve("gap-closes.gif");
        new FilmFiles(stage.figure(words))
                .writeGif(target, new CancellationToken(), progress -> {});
        long bytes = Files.size(target);
        assertTrue(bytes < MOST_BYTES, bytes + " bytes in " + target);
    }
}
