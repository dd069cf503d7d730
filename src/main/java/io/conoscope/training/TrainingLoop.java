package io.conoscope.training;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.ElementType;
import io.conoscope.encoder.folder.CheckpointStep;
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

    private final PreparedRun run;
    private final RunWriter log;
    private final TrainingControl control;
    private final Consumer<? super TrainingProgress> progress;
    private final Schedule temperature;
    private final Schedule rate;
    private final StepRate pace = new StepRate();
    private double loss = Double.NaN;
    private double best;

    TrainingLoop(
            PreparedRun run,
            RunWriter log,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress) {
        this.run = run;
        this.log = log;
        this.control = control;
        this.progress = progress;
        temperature = Schedule.of(run.config().temperature());
        rate = Schedule.learningRate(run.config().optimizer());
    }

    /// @param from    where to go on
    /// @param resumed whether that is a checkpoint, after whose step everything was done
    TrainingResult run(TrainingState from, boolean resumed) throws ConoscopeException {
        best = from.best();
        long step = from.step();
        var batches = run.batches();
        batches.seek(step * run.config().accumulate());
        setTemperature(step, !resumed);
        control.token().throwIfCancelled();
        if (!resumed) {
            evaluate(0);
        }
        while (step < run.steps() && !control.stopRequested()) {
            setTemperature(step, false);
            step = step(step);
            boolean measured = run.isDue(step, run.config().rhythm().evaluate());
            if (measured) {
                evaluate(step);
            }
            if (run.isDue(step, run.config().rhythm().checkpoint())) {
                save(step);
            } else if (control.pauseRequested() || control.stopRequested()) {
                save(step);
            }
            awaitResume(step);
        }
        return new TrainingResult(step, run.steps(), step == run.steps(), loss);
    }

    private boolean isLearned() {
        return run.config().temperature() instanceof TemperatureConfig.Learned;
    }

    /// A learnt temperature is set once, before the first step.
    private void setTemperature(long step, boolean fresh) {
        if (!isLearned() || fresh) {
            run.learner().setTemperature(temperature.at(step, run.steps()));
        }
    }

    private long step(long step) throws ConoscopeException {
        var batches = new ArrayList<Batch>();
        double waitedBefore = run.batches().waited();
        long start = System.nanoTime();
        for (int i = 0; i < run.config().accumulate(); i++) {
            batches.add(run.batches().next());
        }
        double learningRate = rate.at(step, run.steps());
        var inputs = batches.stream().map(Batch::input).toList();
        var result = run.learner().step(inputs, learningRate);
        long now = step + 1;
        requireFinite(result, now, batches);
        double waited = run.batches().waited() - waitedBefore;
        pace.add((System.nanoTime() - start) / 1e9, waited);
        loss = result.loss();
        if (now % run.config().rhythm().log() == 0 || now == run.steps()) {
            write(now, result, learningRate);
        }
        tell(TrainingProgress.TRAIN, now);
        return now;
    }

    private void write(long step, StepResult result, double learningRate)
            throws ConoscopeException {
        var values = new LinkedHashMap<String, Double>();
        values.put("loss", result.loss());
        double given = temperature.at(step - 1, run.steps());
        values.put("temperature", isLearned() ? result.temperature() : given);
        values.put("learning_rate", learningRate);
        values.put("gradient_norm", result.gradientNorm());
        values.put("steps_per_second", pace.stepsPerSecond());
        values.put("data_wait", pace.waitedShare());
        log.step(LogTime.now(step, run.epochs(step)), values);
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
                    new BatchText(run.place().corpus()).of(batches),
                    ResolvedInputs.last(run.place().folder()));
        }
    }

    private void evaluate(long step) throws ConoscopeException {
        var evaluator = run.evaluator();
        if (evaluator == null) {
            return;
        }
        tell(TrainingProgress.EVALUATE, step);
        double tau = run.learner().temperature();
        var outcome = evaluator.evaluate(run.config().batch(), tau, control.token());
        log.evaluation(LogTime.now(step, run.epochs(step)), tau, outcome);
        double score = outcome.score();
        if (step > 0 && !(score <= best) && !Double.isNaN(score)) {
            best = score;
            new CheckpointFolder(ResolvedInputs.best(run.place().folder()))
                    .replace(
                            folder -> {
                                model(folder);
                                CheckpointStep.write(folder, step);
                            });
        }
    }

    private void model(Path folder) throws ConoscopeException {
        var start = run.start();
        ModelWriter.write(start.network(), start.saved(), folder, ElementType.F32);
    }

    private void save(long step) throws ConoscopeException {
        tell(TrainingProgress.CHECKPOINT, step);
        new CheckpointFolder(ResolvedInputs.last(run.place().folder()))
                .replace(
                        folder -> {
                            model(folder);
                            new TrainingState(step, best).write(run.learner(), folder);
                        });
    }

    private void awaitResume(long step) {
        if (control.pauseRequested() && !control.stopRequested()) {
            tell(TrainingProgress.PAUSED, step);
            while (control.pauseRequested() && !control.stopRequested()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            tell(TrainingProgress.TRAIN, step);
        }
    }

    private void tell(String phase, long step) {
        long steps = run.steps();
        double perSecond = pace.stepsPerSecond();
        progress.accept(
                new TrainingProgress(
                        phase,
                        step,
                        steps,
                        run.epochs(step),
                        run.epochs(steps),
                        loss,
                        run.learner().temperature(),
                        perSecond,
                        (steps - step) / perSecond));
    }
}
