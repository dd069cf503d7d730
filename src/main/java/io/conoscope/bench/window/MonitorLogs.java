package io.conoscope.bench.window;

import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.tensorboard.EventFileWriter;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/// Event files with noisy curves, the same for the same seed.
///
/// @param runs   how many
/// @param tags   of each run
/// @param points of each tag
public record MonitorLogs(int runs, int tags, int points, long seed) {

    private static final double BEGAN = 1_700_000_000;

    /// Writes each run into a folder of its own.
    public void write(Path folder) throws ConoscopeException {
        for (int run = 0; run < runs; run++) {
            try (var writer =
                    EventFileWriter.create(
                            folder.resolve(String.format(Locale.ROOT, "run-%02d", run)))) {
                write(writer, run);
            }
        }
    }

    private void write(EventFileWriter writer, int run) throws ConoscopeException {
        var random = new SplittableRandom(seed + run);
        var names = new String[tags];
        for (int tag = 0; tag < tags; tag++) {
            names[tag] =
                    tag == 0
                            ? "train/loss"
                            : String.format(Locale.ROOT, "group-%d/value-%02d", tag % 5, tag);
        }
        for (int point = 0; point < points; point++) {
            double wall = BEGAN + point * 0.2;
            for (int tag = 0; tag < tags; tag++) {
                double slope = Math.exp(-3.0 * point / points) * (1 + 0.1 * run);
                double noise = 0.2 * (random.nextDouble() - 0.5);
                writer.scalar(names[tag], point, wall, slope + noise + tag % 7);
            }
        }
    }
}
