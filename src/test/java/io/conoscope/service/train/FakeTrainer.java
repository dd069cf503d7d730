package io.conoscope.service.train;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.service.FakeCorpus;
import io.conoscope.service.models.ModelNames;
import io.conoscope.training.ResolvedInputs;
import io.conoscope.training.TrainingControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.config.file.TrainingConfigFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.Consumer;

/// Takes steps that change nothing but a number in the run's folder.
public final class FakeTrainer implements TrainingRunner {

    private static final long STEPS_AN_EPOCH = 10;

    private final long millis;
    private final long failsAt;

    /// @param millis  of a step
    /// @param failsAt step after which the loss is not finite; 0 for never
    public FakeTrainer(long millis, long failsAt) {
        this.millis = millis;
        this.failsAt = failsAt;
    }

    /// A job that needs no model and no pictures.
    public static TrainJob job(TrainingRunner runner, Path folder) {
        return new TrainJob(
                new ModelNames(ModelLibrary.ofThisProgram()),
                new TrainingCorpora(FakeCorpus.opener(8), folder.resolve("cache")),
                runner,
                folder.resolve("cache"));
    }

    /// A configuration of so many steps.
    public static TrainingConfig config(int steps) throws ConoscopeException {
        return TrainingConfigFile.parse(
                String.format(
                        Locale.ROOT,
                        """
                dataset: {path: /corpus}
                model: {name: clip-tiny, randomInit: 1}
                batch: 4
                steps: %d
                threads: 1
                """,
                        steps),
                Path.of("test.yaml"));
    }

    /// Where an earlier call stopped.
    static long stepIn(Path run) {
        try {
            var file = run.resolve("step");
            return Files.exists(file) ? Long.parseLong(Files.readString(file)) : 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public TrainingResult run(
            TrainingConfig config,
            ResolvedInputs place,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress)
            throws ConoscopeException {
        control.token().throwIfCancelled();
        var length = config.length();
        long steps = length.steps() > 0 ? length.steps() : STEPS_AN_EPOCH * length.epochs();
        long step = stepIn(place.folder());
        while (step < steps && !control.stopRequested()) {
            step++;
            log(place.folder(), step);
            progress.accept(at(TrainingProgress.TRAIN, step, steps));
            sleep();
            if (step == failsAt) {
                throw new ConoscopeException(
                        "train.nan", null, step, Double.NaN, 1, "batch", place.folder());
            }
            while (control.pauseRequested()) {
                progress.accept(at(TrainingProgress.PAUSED, step, steps));
                sleep();
            }
        }
        save(place.folder(), step);
        return new TrainingResult(step, steps, step == steps, 1.0 / step);
    }

    private static TrainingProgress at(String phase, long step, long steps) {
        double epoch = step / 4.0;
        return new TrainingProgress(phase, step, steps, epoch, steps / 4.0, 1.0 / step, 0.07, 9, 1);
    }

    private static void save(Path run, long step) {
        try {
            Files.writeString(run.resolve("step"), Long.toString(step));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void log(Path run, long step) {
        try {
            Files.writeString(
                    run.resolve("metrics.jsonl"),
                    String.format(
                            Locale.ROOT, "{\"step\":%d,\"train/loss\":%s}\n", step, 1.0 / step),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void sleep() {
        try {
            Thread.sleep(Math.max(1, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A job of this trainer, for what asks for nothing else.
    public TrainingResult train(
            TrainRequest request,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress)
            throws ConoscopeException {
        return job(this, request.run().resolveSibling("fake")).run(request, control, progress);
    }

    /// A token that is cancelled already.
    static CancellationToken cancelled() {
        var token = new CancellationToken();
        token.cancel();
        return token;
    }
}
