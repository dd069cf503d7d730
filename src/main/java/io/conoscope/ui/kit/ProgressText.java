package io.conoscope.ui.kit;

import io.conoscope.base.ByteSizes;
import io.conoscope.base.Progress;

import java.util.ArrayList;
import java.util.Locale;

/// Progress as one line: `Embedding texts 3,200 of 5,000 · 410/s · 4 s left`.
public final class ProgressText {

    /// Stages that count bytes are named so.
    private static final String BYTES = "fetch.";

    /// Below this share of all bytes, a few small files tell nothing of the rate.
    private static final double SURE = 0.01;

    /// Its words announce a count, which a method of a single round does not have.
    private static final String ROUNDS = "project.optimize";

    private final Messages words;

    public ProgressText(Messages words) {
        this.words = words;
    }

    /// The line; a stage without words of its own reads as the title, and
    /// some have the title in their words.
    ///
    /// @param title what the job is called as a whole
    public String line(String title, Progress progress) {
        var key = "stage." + progress.stage();
        var name = words.has(key) ? words.get(key, title) : title;
        if (progress.total() == 1) {
            return progress.stage().equals(ROUNDS) ? title : name;
        }
        var amounts = amounts(progress);
        return progress.total() > 1
                ? name + ' ' + amounts
                : name + (amounts.isEmpty() ? "" : " · " + amounts);
    }

    /// The numbers alone: how much of how much, how fast, how long still.
    public String amounts(Progress progress) {
        boolean bytes = progress.stage().startsWith(BYTES);
        var parts = new ArrayList<String>();
        if (progress.total() > 1) {
            parts.add(
                    words.get(
                            "progress.of",
                            amount(progress.done(), bytes),
                            amount(progress.total(), bytes)));
        } else if (bytes) {
            parts.add(amount(progress.done(), true));
        }
        if (bytes && progress.done() < progress.total() * SURE) {
            return String.join(" · ", parts);
        }
        if (Double.isFinite(progress.perSecond()) && progress.perSecond() > 0) {
            parts.add(words.get("progress.rate", rate(progress.perSecond(), bytes)));
        }
        if (Double.isFinite(progress.secondsLeft()) && progress.done() < progress.total()) {
            parts.add(left(progress.secondsLeft()));
        }
        return String.join(" · ", parts);
    }

    private static String amount(long value, boolean bytes) {
        return bytes ? ByteSizes.format(value) : count(value);
    }

    /// How long a job will still take, the coarser the longer.
    public String left(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < 90) {
            return words.get("progress.seconds", whole);
        }
        return whole < 5400
                ? words.get("progress.minutes", Math.round(whole / 60.0))
                : words.get("progress.hours", String.format(Locale.ROOT, "%.1f", whole / 3600.0));
    }

    private static String rate(double perSecond, boolean bytes) {
        if (bytes) {
            return ByteSizes.format(Math.round(perSecond));
        }
        return perSecond >= 10
                ? count(Math.round(perSecond))
                : String.format(Locale.ROOT, "%.1f", perSecond);
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
