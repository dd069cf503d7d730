package io.conoscope.cli;

import io.conoscope.base.Progress;
import io.conoscope.cli.options.ProgressPrinter;
import io.conoscope.training.TrainingProgress;

import java.util.Locale;
import java.util.function.Consumer;

/// Prints how a run goes on, as other jobs' progress is printed: one line redrawn for a person, a
/// plain line now and then for a file.
final class TrainPrinter implements Consumer<TrainingProgress> {

    private final ProgressPrinter printer;

    TrainPrinter(ProgressPrinter printer) {
        this.printer = printer;
    }

    @Override
    public void accept(TrainingProgress now) {
        var stage = "train." + now.phase();
        var part =
                new Progress(
                        stage, now.step(), now.steps(), now.stepsPerSecond(), now.secondsLeft());
        printer.print(part, () -> ProgressPrinter.words(part) + details(now));
    }

    private static String details(TrainingProgress now) {
        return Double.isNaN(now.loss())
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", epoch %.2f, loss %.4f, temperature %.4f",
                        now.epoch(),
                        now.loss(),
                        now.temperature());
    }
}
