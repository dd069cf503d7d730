package io.conoscope.training.runfolder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.HistogramBins;
import io.conoscope.runlog.evaluation.Evaluation;
import io.conoscope.runlog.evaluation.EvaluationFiles;
import io.conoscope.runlog.tensorboard.EventFileWriter;
import io.conoscope.training.evaluate.EvaluationOutcome;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Writes down what a run does. For the run's thread.
public final class RunWriter implements AutoCloseable {

    private final Path run;
    private final MetricsFile metrics;

    private final EventFileWriter events;

    private RunWriter(Path run, MetricsFile metrics, EventFileWriter events) {
        this.run = run;
        this.metrics = metrics;
        this.events = events;
    }

    /// Goes on from a step: what was written down of later ones is taken out, it comes again.
    ///
    /// @param run  the run's folder
    /// @param step -1 for a new run
    /// @throws ConoscopeException `file.write` or `file.read`
    public static RunWriter open(Path run, long step) throws ConoscopeException {
        var metrics = MetricsFile.open(run, step);
        try {
            EvaluationFiles.deleteAfter(run, step);
            var events = EventFileWriter.create(run);
            if (step >= 0) {
                events.restart(step + 1, LogTime.now(step, 0).wallTime());
            }
            return new RunWriter(run, metrics, events);
        } catch (ConoscopeException e) {
            try (metrics) {
                throw e;
            }
        }
    }

    /// Writes scalars of the training itself.
    ///
    /// @param values by name without `train/`
    public void step(LogTime moment, Map<String, Double> values) throws ConoscopeException {
        var tags = new LinkedHashMap<String, Double>();
        values.forEach((name, value) -> tags.put("train/" + name, value));
        scalars(moment, tags);
    }

    /// Writes an evaluation.
    ///
    /// @param temperature tau of the training at that step
    public void evaluation(LogTime moment, double temperature, EvaluationOutcome outcome)
            throws ConoscopeException {
        scalars(moment, EvaluationTags.of(outcome));
        if (moment.step() == 0) {
            EvaluationFiles.writePairs(run, outcome.pairs());
        }
        var evaluation =
                new Evaluation(
                        moment.step(),
                        moment.epoch(),
                        moment.wallTime(),
                        temperature,
                        outcome.images(),
                        outcome.pairs().size(),
                        outcome.measures(),
                        Evaluation.histograms(outcome.counts()),
                        outcome.scores());
        EvaluationFiles.write(run, evaluation, outcome.layout());
        for (var item : evaluation.histograms().entrySet()) {
            var counted = item.getValue();
            var counts = Arrays.stream(counted.counts()).asDoubleStream().toArray();
            events.histogram(
                    "eval/cosine_" + item.getKey().name().toLowerCase(Locale.ROOT),
                    moment.step(),
                    moment.wallTime(),
                    HistogramBins.regular(counted.from(), counted.to(), counts));
        }
        events.flush();
    }

    private void scalars(LogTime moment, Map<String, Double> tags) throws ConoscopeException {
        if (tags.isEmpty()) {
            return;
        }
        metrics.add(moment, tags);
        for (var tag : tags.entrySet()) {
            events.scalar(tag.getKey(), moment.step(), moment.wallTime(), tag.getValue());
        }
        events.flush();
    }

    @Override
    public void close() throws ConoscopeException {
        try (events) {
            metrics.close();
        }
    }
}
