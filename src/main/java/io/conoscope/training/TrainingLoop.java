package io.conoscope.training;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.ElementType;
import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.training.data.Batch;
import io.conoscope.training.learn.Schedule;
import io.conoscope.training.learn.StepResult;
import io.conoscope.training.runfolder.CheckpointFolder;
import io.conoscope.training.runfolder.LogTime;
import io.conoscope.training.runfolder.ModelWriter;
import io.conoscope.training.runfolder.RunWriter;
import io.conoscope.training.runfolder.TrainingState;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Takes a run's steps, and between them measures, saves and writes down.
final class TrainingLoop {

    private static final long PAUSE_NANOS = 50_000_000;

    private final RunParts parts;
    private final RunWriter log;
    private final TrainingControl control;
    private final Consumer<? super TrainingProgress> progress;
    private final Schedule temperature;
    private final Schedule rate;
    private final StepRate pace = new StepRate();
    private double loss = Double.NaN;
    private double best;

    TrainingLoop(
            RunParts parts,
            RunWriter log,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress) {
        this.parts = parts;
        this.log = log;
        this.control = control;
        this.progress = progress;
        temperature = Schedule.of(parts.config().temperature());
        rate = Schedule.learningRate(parts.config().optimizer());
    }

    /// @param from    where to go on
    /// @param resumed whether that is a checkpoint, after whose step everything was done
    TrainingResult run(TrainingState from, boolean resumed) throws ConoscopeException {
        best = from.best();
        long step = from.step();
        var batches = parts.ready().batches();
        batches.seek(step * parts.config().accumulate());
        setTemperature(step, !resumed);
        control.token().throwIfCancelled();
        if (!resumed) {
            evaluate(0);
        }
        while (step < parts.steps() && !isStopped()) {
            setTemperature(step, false);
            step = step(step);
            boolean measured = parts.isDue(step, parts.config().rhythm().evaluate());
            if (measured) {
                evaluate(step);
            }
            if (parts.isDue(step, parts.config().rhythm().checkpoint())) {
                save(step);
            } else if (control.pauseRequested() || isStopped()) {
                save(step);
            }
            awaitResume(step);
        }
        return new TrainingResult(step, parts.steps(), step == parts.steps(), loss);
    }

    private boolean isStopped() {
        return control.stopRequested() || control.token().isCancelled();
    }

    private boolean isLearned() {
        return parts.config().temperature() instanceof TemperatureConfig.Learned;
    }

    /// A learnt temperature is set once, before the first step.
    private void setTemperature(long step, boolean fresh) {
        if (!isLearned() || fresh) {
            parts.ready().learner().setTemperature(temperature.at(step, parts.steps()));
        }
    }

    private long step(long step) throws ConoscopeException {
        var batches = new ArrayList<Batch>();
        double waitedBefore = parts.ready().batches().waited();
        long start = System.nanoTime();
        for (int i = 0; i < parts.config().accumulate(); i++) {
            batches.add(parts.ready().batches().next());
        }
        double learningRate = rate.at(step, parts.steps());
        var inputs = batches.stream().map(Batch::input).toList();
        var result = parts.ready().learner().step(inputs, learningRate);
        long now = step + 1;
        requireFinite(result, now, batches);
        double waited = parts.ready().batches().waited() - waitedBefore;
        pace.add((System.nanoTime() - start) / 1e9, waited);
        loss = result.loss();
        if (now % parts.config().rhythm().log() == 0 || now == parts.steps()) {
            write(now, result, learningRate);
        }
        tell(TrainingProgress.TRAIN, now);
        return now;
    }

    private void write(long step, StepResult result, double learningRate)
            throws ConoscopeException {
        var values = new LinkedHashMap<String, Double>();
        values.put("loss", result.loss());
        double given = temperature.at(step - 1, parts.steps());
        values.put("temperature", isLearned() ? result.temperature() : given);
        values.put("learning_rate", learningRate);
        values.put("gradient_norm", result.gradientNorm());
        values.put("steps_per_second", pace.stepsPerSecond());
        values.put("data_wait", pace.waitedShare());
        log.step(LogTime.now(step, parts.epochs(step)), values);
    }

    private void requireFinite(StepResult result, long step, List<Batch> batches)
            throws ConoscopeException {
        if (!result.isFinite()) {
            throw new ConoscopeException(
                    "train.nan",
                    null,
                    step,
                    result.loss(),
                    result.gradientNorm(),
                    new BatchText(parts.place().corpus()).of(batches),
                    ResolvedInputs.last(parts.place().folder()));
        }
    }

    private void evaluate(long step) throws ConoscopeException {
        var evaluator = parts.ready().evaluator();
        if (evaluator == null) {
            return;
        }
        tell(TrainingProgress.EVALUATE, step);
        double tau = parts.ready().learner().temperature();
        var outcome = evaluator.evaluate(parts.config().batch(), tau, control.token());
        log.evaluation(LogTime.now(step, parts.epochs(step)), tau, outcome);
        double score = outcome.score();
        if (step > 0 && !(score <= best) && !Double.isNaN(score)) {
            best = score;
            new CheckpointFolder(ResolvedInputs.best(parts.place().folder())).replace(this::model);
        }
    }

    private void model(Path folder) throws ConoscopeException {
        var start = parts.ready().start();
        ModelWriter.write(start.network(), start.saved(), folder, ElementType.F32);
    }

    private void save(long step) throws ConoscopeException {
        tell(TrainingProgress.CHECKPOINT, step);
        new CheckpointFolder(ResolvedInputs.last(parts.place().folder()))
                .replace(
                        folder -> {
                            model(folder);
                            new TrainingState(step, best).write(parts.ready().learner(), folder);
                        });
    }

    private void awaitResume(long step) {
        if (control.pauseRequested() && !isStopped()) {
            tell(TrainingProgress.PAUSED, step);
            while (control.pauseRequested() && !isStopped()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            tell(TrainingProgress.TRAIN, step);
        }
    }

    private void tell(String phase, long step) {
        long steps = parts.steps();
        double perSecond = pace.stepsPerSecond();
        progress.accept(
                new TrainingProgress(
                        phase,
                        step,
                        steps,
                        parts.epochs(step),
                        parts.epochs(steps),
                        loss,
                        parts.ready().learner().temperature(),
                        perSecond,
                        (steps - step) / perSecond));
    }
}
