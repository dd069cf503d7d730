package io.conoscope.ui.kit;

import io.conoscope.base.Progress;

import java.util.Locale;

/// Progress as one line: `Embedding texts 3,200 of 5,000 · 410/s · 4 s left`.
public final class ProgressWords {

    private final Words words;

    public ProgressWords(Words words) {
        this.words = words;
    }

    /// The line; a stage without words of its own reads as the title.
    ///
    /// @param title what the job is called as a whole
    public String line(String title, Progress progress) {
        var key = "stage." + progress.stage();
        var line = new StringBuilder(words.has(key) ? words.get(key) : title);
        if (progress.total() == 1) {
            return line.toString();
        }
        if (progress.total() > 1) {
            line.append(' ')
                    .append(
                            words.get(
                                    "progress.of",
                                    count(progress.done()),
                                    count(progress.total())));
        }
        if (Double.isFinite(progress.perSecond()) && progress.perSecond() > 0) {
            line.append(" · ").append(words.get("progress.rate", rate(progress.perSecond())));
        }
        if (Double.isFinite(progress.secondsLeft()) && progress.done() < progress.total()) {
            line.append(" · ").append(left(progress.secondsLeft()));
        }
        return line.toString();
    }

    /// How long a job will still take, the coarser the longer.
    String left(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < 90) {
            return words.get("progress.seconds", whole);
        }
        return whole < 5400
                ? words.get("progress.minutes", Math.round(whole / 60.0))
                : words.get("progress.hours", String.format(Locale.ROOT, "%.1f", whole / 3600.0));
    }

    private static String rate(double perSecond) {
        return perSecond >= 10
                ? count(Math.round(perSecond))
                : String.format(Locale.ROOT, "%.1f", perSecond);
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
