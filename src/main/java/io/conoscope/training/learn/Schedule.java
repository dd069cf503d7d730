package io.conoscope.training.learn;

import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.training.config.TrainingConfig.OptimizerConfig;

/// A number for every step of a run.
@FunctionalInterface
public interface Schedule {

    /// @param step  in [0, steps)
    /// @param steps of the whole run
    double at(long step, long steps);

    /// Always the same.
    static Schedule fixed(double value) {
        return (step, steps) -> value;
    }

    /// The temperature of a run; for a learnt one, what it begins with.
    static Schedule of(TemperatureConfig temperature) {
        return switch (temperature) {
            case TemperatureConfig.Fixed fixed -> fixed(fixed.value());
            case TemperatureConfig.Learned learned -> fixed(learned.initial());
            case TemperatureConfig.Scheduled scheduled -> between(scheduled);
        };
    }

    private static Schedule between(TemperatureConfig.Scheduled way) {
        double from = way.from();
        double to = way.to();
        double ratio = to / from;
        return switch (way.kind()) {
            case EXPONENTIAL -> (step, steps) -> from * Math.pow(ratio, share(step, steps));
            case LINEAR -> (step, steps) -> from + (to - from) * share(step, steps);
            case COSINE ->
                    (step, steps) ->
                            to + (from - to) * (1 + Math.cos(Math.PI * share(step, steps))) / 2;
            case STEPS ->
                    (step, steps) -> {
                        long level = Math.min(way.count() - 1L, step * way.count() / steps);
                        return from * Math.pow(ratio, (double) level / (way.count() - 1));
                    };
        };
    }

    /// 0 at the first step, 1 at the last.
    private static double share(long step, long steps) {
        return steps < 2 ? 0 : (double) step / (steps - 1);
    }

    /// Rises straight from 0 over the warm-up, then falls to 0 along half a wave of a cosine.
    /// Loshchilov & Hutter 2016, arXiv:1608.03983, without restarts.
    static Schedule learningRate(OptimizerConfig optimizer) {
        return (step, steps) -> {
            long warmup = Math.min(optimizer.warmup(), steps / 2);
            if (step < warmup) {
                return optimizer.learningRate() * (step + 1) / warmup;
            }
            double share = (double) (step - warmup) / Math.max(1, steps - warmup);
            return optimizer.learningRate() * (1 + Math.cos(Math.PI * share)) / 2;
        };
    }
}
