package io.conoscope.service.train;

import io.conoscope.base.AppFolders;
import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.FolderLock;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.dataset.Datasets;
import io.conoscope.runlog.RunStatus;
import io.conoscope.service.models.ModelNames;
import io.conoscope.training.ResolvedInputs;
import io.conoscope.training.Trainer;
import io.conoscope.training.TrainingControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.start.StartingModel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Trains a configuration in a run's folder, from the start or from where an earlier call stopped.
public final class TrainJob implements Training {

    private final TrainModels models;
    private final TrainingCorpora corpora;
    private final TrainingRunner runner;
    private final Path cache;
    private final @Nullable StartedRuns started;

    /// @param models  finds models by name
    /// @param corpora finds corpora
    /// @param runner  trains
    /// @param cache   receives decoded pictures, for all runs
    public TrainJob(ModelNames models, TrainingCorpora corpora, TrainingRunner runner, Path cache) {
        this(models, corpora, runner, cache, null);
    }

    /// @param started notes every start; null for none
    TrainJob(
            ModelNames models,
            TrainingCorpora corpora,
            TrainingRunner runner,
            Path cache,
            @Nullable StartedRuns started) {
        this.models = new TrainModels(models);
        this.corpora = corpora;
        this.runner = runner;
        this.cache = cache;
        this.started = started;
    }

    /// With the models, caches and trainer of this program; every start is among [StartedRuns].
    public static TrainJob ofThisProgram() {
        var folders = AppFolders.ofThisUser();
        return new TrainJob(
                ModelNames.ofThisProgram(),
                new TrainingCorpora(Datasets::open, folders.cache()),
                Trainer::run,
                folders.cache(),
                StartedRuns.of(folders));
    }

    /// Trains. Blocks; one call at a time in a process.
    ///
    /// @param progress on the calling thread; while scenes are written, on any
    /// @throws ConoscopeException `train.occupied`, `train.otherConfig`, `store.locked` before
    /// anything is touched; else what is wrong with model, corpus, numbers or disk
    /// @throws CancellationException if cancelled before the first step
    @Override
    public TrainingResult run(
            TrainRequest request,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress)
            throws ConoscopeException {
        var folder = new RunFolder(request.run());
        folder.requireRoomFor(request.config());
        var model = models.choice(request.config().model());
        var lock = FolderLock.acquire(request.run(), request.run());
        try {
            // Another process may have begun here between our look and our lock.
            folder.requireRoomFor(request.config());
            folder.write(request.config());
            if (started != null) {
                started.add(request.run().toAbsolutePath().normalize());
            }
            return observed(request, model, control, progress);
        } finally {
            free(lock);
        }
    }

    private static void free(FolderLock lock) {
        try {
            lock.remove();
        } catch (IOException e) {
            lock.closeQuietly();
        }
    }

    private TrainingResult observed(
            TrainRequest request,
            StartingModel model,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress)
            throws ConoscopeException {
        var status = new StatusWriter(request.run());
        var gentle = new DeferredCancellation(control);
        Consumer<TrainingProgress> heard =
                now -> {
                    gentle.accept(now);
                    status.accept(now);
                    progress.accept(now);
                };
        try {
            heard.accept(TrainingProgress.preparing());
            var place = place(request, model, control.token(), heard);
            new RunProvenance(place).write(request);
            var result = runner.run(request.config(), place, gentle, heard);
            status.end(result);
            learn(request.config(), model, status.stepsPerSecond());
            return result;
        } catch (CancellationException e) {
            status.end(RunStatus.State.STOPPED, "");
            throw e;
        } catch (ConoscopeException | RuntimeException | Error e) {
            status.end(RunStatus.State.FAILED, e.getMessage());
            throw e;
        }
    }

    /// The next estimate rests on what this run has shown.
    private void learn(TrainingConfig config, StartingModel model, double stepsPerSecond)
            throws ConoscopeException {
        double work = TrainCost.of(config, model).step(config);
        new WorkRate(cache).keep(work, config.threads(), stepsPerSecond);
    }

    private ResolvedInputs place(
            TrainRequest request,
            StartingModel model,
            CancellationToken token,
            Consumer<? super TrainingProgress> heard)
            throws ConoscopeException {
        Consumer<Progress> writing = part -> heard.accept(TrainingProgress.preparing(part));
        var config = request.config();
        var train = corpora.open(config.dataset(), token, writing);
        var evaluate = new ArrayList<Corpus>();
        for (var judged : config.evaluate()) {
            evaluate.add(corpora.open(judged, token, writing));
        }
        return new ResolvedInputs(request.run(), train, evaluate, model, cache);
    }

    /// Estimates a run's time before it starts: reads captions, but no picture and no weight.
    ///
    /// @throws ConoscopeException what is wrong with model or corpus; `train.small` where one step
    /// takes more pairs than there are
    public TrainEstimate estimate(TrainingConfig config) throws ConoscopeException {
        return new TrainEstimator(models, corpora, new WorkRate(cache)).estimate(config);
    }

    /// The same configuration with absolute paths, so that it means the same anywhere.
    public static TrainingConfig absolute(TrainingConfig config) {
        return AbsolutePaths.of(config);
    }
}
