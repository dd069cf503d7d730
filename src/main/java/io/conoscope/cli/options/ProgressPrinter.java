package io.conoscope.cli.options;

import io.conoscope.base.ByteSizes;
import io.conoscope.base.Progress;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Prints progress: one line redrawn in place for a person, a plain line now and then for a file.
/// The first and last report of a stage are always printed. For one thread at a time.
public final class ProgressPrinter implements Consumer<Progress> {

    private static final ResourceBundle STAGES =
            ResourceBundle.getBundle("io.conoscope.cli.stages", Locale.ROOT);

    /// Stages that count bytes begin so.
    private static final List<String> BYTES = List.of("fetch.", "runs.");

    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final PrintStream err;
    private final boolean interactive;
    private final LongSupplier nanoTime;
    private String stage = "";
    private long printed;
    private int width;

    public ProgressPrinter(PrintStream err, boolean interactive) {
        this(err, interactive, System::nanoTime);
    }

    ProgressPrinter(PrintStream err, boolean interactive, LongSupplier nanoTime) {
        this.err = err;
        this.interactive = interactive;
        this.nanoTime = nanoTime;
    }

    @Override
    public void accept(Progress progress) {
        print(progress, () -> words(progress));
    }

    /// Prints other words where it is time to print some.
    public void print(Progress progress, Supplier<String> words) {
        long now = nanoTime.getAsLong();
        boolean first = !stage.equals(progress.stage());
        boolean last = progress.total() > 0 && progress.done() >= progress.total();
        if (!first && !last && now - printed < (interactive ? REDRAW_NANOS : PLAIN_NANOS)) {
            return;
        }
        stage = progress.stage();
        printed = now;
        print(words.get(), last);
    }

    private void print(String line, boolean last) {
        if (!interactive) {
            err.println(line);
        } else if (last) {
            err.println("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = 0;
        } else {
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            err.flush();
            width = line.length();
        }
    }

    public static String words(Progress progress) {
        var key = progress.stage();
        boolean bytes = BYTES.stream().anyMatch(key::startsWith);
        var line = new StringBuilder(STAGES.containsKey(key) ? STAGES.getString(key) : key);
        if (progress.total() > 0 || bytes) {
            line.append(' ').append(amount(progress.done(), bytes));
        }
        if (progress.total() > 0) {
            line.append(" of ").append(amount(progress.total(), bytes));
        }
        double rate = progress.perSecond();
        if (Double.isFinite(rate)) {
            line.append(", ");
            line.append(
                    bytes
                            ? ByteSizes.format((long) rate)
                            : String.format(Locale.ROOT, "%.3g", rate));
            line.append("/s");
        }
        if (Double.isFinite(progress.secondsLeft()) && progress.done() < progress.total()) {
            line.append(", ").append(Math.round(progress.secondsLeft())).append(" s left");
        }
        return line.toString();
    }

    private static String amount(long amount, boolean bytes) {
        return bytes ? ByteSizes.format(amount) : Long.toString(amount);
    }
}
