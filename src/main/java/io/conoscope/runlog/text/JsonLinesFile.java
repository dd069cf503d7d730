package io.conoscope.runlog.text;

import io.conoscope.runlog.RunBuilder;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// One JSON object a line: our `metrics.jsonl`, open_clip's `results.jsonl`, and others with a key
/// for the step. A line that is wrong is noted, and reading goes on after it.
public final class JsonLinesFile extends LineLog {

    private final RunBuilder run;
    private final boolean keepsEpoch;
    private final EpochSteps steps = new EpochSteps();
    private @Nullable PointKeys keys;

    /// @param keepsEpoch whether the epoch is a series too, not only where points belong
    public JsonLinesFile(Path path, RunBuilder run, boolean keepsEpoch) {
        super(path, run);
        this.run = run;
        this.keepsEpoch = keepsEpoch;
    }

    /// Whether a line is one of such a log.
    public static boolean isLine(String line) {
        var numbers = JsonNumbers.ofLine(line);
        return numbers != null && PointKeys.of(numbers.keySet()) != null;
    }

    @Override
    void take(String line, long offset) {
        var numbers = JsonNumbers.ofLine(line);
        if (numbers == null) {
            damaged(line, offset, "a JSON object");
            return;
        }
        if (keys == null || !numbers.containsKey(keys.step())) {
            var found = PointKeys.of(numbers.keySet());
            keys = found == null ? keys : found;
        }
        if (keys == null || !Point.add(run, numbers, keys, keepsEpoch, steps)) {
            damaged(line, offset, "an object with a step");
        }
    }
}
