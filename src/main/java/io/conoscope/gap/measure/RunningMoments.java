package io.conoscope.gap.measure;

/// Count, mean, sum of squared deviations and range of numbers, put together without cancellation.
///
/// Source: Chan, Golub & LeVeque 1983, "Algorithms for computing the sample variance".
record RunningMoments(long count, double mean, double squares, double min, double max) {

    static final RunningMoments NONE = new RunningMoments(0, 0, 0, Double.NaN, Double.NaN);

    /// Of the values in [from, to).
    static RunningMoments of(double[] values, int from, int to) {
        if (from >= to) {
            return NONE;
        }
        double sum = 0;
        double min = values[from];
        double max = values[from];
        for (int i = from; i < to; i++) {
            sum += values[i];
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        double mean = sum / (to - from);
        double squares = 0;
        for (int i = from; i < to; i++) {
            double deviation = values[i] - mean;
            squares += deviation * deviation;
        }
        return new RunningMoments(to - from, mean, squares, min, max);
    }

    /// Of the values at the given places.
    static RunningMoments of(double[] values, int[] places) {
        var chosen = new double[places.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[places[i]];
        }
        return of(chosen, 0, chosen.length);
    }

    RunningMoments and(RunningMoments other) {
        if (count == 0 || other.count == 0) {
            return count == 0 ? other : this;
        }
        long all = count + other.count;
        double apart = other.mean - mean;
        return new RunningMoments(
                all,
                mean + apart * other.count / all,
                squares + other.squares + apart * apart * count * other.count / all,
                Math.min(min, other.min),
                Math.max(max, other.max));
    }

    /// The parts put together in order; parts may be null where a row has none.
    static RunningMoments ofAll(RunningMoments[] parts) {
        var all = NONE;
        for (var part : parts) {
            all = part == null ? all : all.and(part);
        }
        return all;
    }

    /// In the form that is reported: the deviation divides by n, cosines stay within [-1, 1].
    Measures.Summary summary() {
        if (count == 0) {
            return new Measures.Summary(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double lowest = Math.max(-1, min);
        double highest = Math.min(1, max);
        return new Measures.Summary(mean, Math.sqrt(squares / count), lowest, highest);
    }
}
