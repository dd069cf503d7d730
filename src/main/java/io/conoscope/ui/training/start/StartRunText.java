package io.conoscope.ui.training.start;

import io.conoscope.service.train.TrainEstimate;
import io.conoscope.ui.kit.Messages;

import java.util.Locale;
import java.util.Objects;

/// What the sheet says about a run before it starts.
record StartRunText(Messages words) {

    String estimating() {
        return words.get("start.estimating");
    }

    String noCorpus() {
        return words.get("start.noCorpus");
    }

    String noName() {
        return words.get("start.noName");
    }

    /// For example `860 steps over 6,000 pairs, 2.1 epochs · about 4 min`.
    ///
    /// @param runs     how many are trained
    /// @param estimate of the first
    /// @param seconds  of all together
    String of(int runs, TrainEstimate estimate, double seconds) {
        var epochs = String.format(Locale.ROOT, "%.3g", estimate.epochs());
        var time = time(seconds);
        return runs == 1
                ? words.get("start.one", estimate.steps(), estimate.pairs(), epochs, time)
                : words.get("start.several", runs, estimate.steps(), estimate.pairs(), time);
    }

    /// The coarser the longer.
    private String time(double seconds) {
        if (seconds < 90) {
            return words.get("start.seconds", Math.max(5, 5 * Math.round(seconds / 5)));
        }
        return seconds < 5400
                ? words.get("start.minutes", Math.round(seconds / 60))
                : words.get("start.hours", String.format(Locale.ROOT, "%.1f", seconds / 3600));
    }

    String of(Throwable failure) {
        var message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return message.isEmpty()
                ? message
                : Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
