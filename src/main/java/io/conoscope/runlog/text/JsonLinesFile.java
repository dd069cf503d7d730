package io.conoscope.runlog.text;

import io.conoscope.runlog.LogFile;
import io.conoscope.runlog.RunBuilder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/// One JSON object a line: our `metrics.jsonl`, open_clip's `results.jsonl`, and others with a key
/// for the step. A line that is wrong is noted, and reading goes on after it.
public final class JsonLinesFile implements LogFile {

    private final Lines lines;
    private final LineDamage damage;
    private final RunBuilder run;
    private final boolean keepsEpoch;
    private @Nullable Keys keys;

    /// @param keepsEpoch whether the epoch is a series too, not only where points belong
    public JsonLinesFile(Path path, RunBuilder run, boolean keepsEpoch) {
        this.lines = new Lines(path);
        this.damage = new LineDamage(path, run);
        this.run = run;
        this.keepsEpoch = keepsEpoch;
    }

    /// Whether a line is one of such a log.
    public static boolean isLine(String line) {
        var numbers = JsonNumbers.ofLine(line);
        return numbers != null && Keys.of(numbers.keySet()) != null;
    }

    @Override
    public Path path() {
        return lines.path();
    }

    @Override
    public long position() {
        return lines.position();
    }

    @Override
    public boolean isReplaced(long size) {
        return lines.isReplaced(size);
    }

    @Override
    public void advance(long maxBytes) throws IOException {
        lines.advance(maxBytes, this::take);
    }

    @Override
    public void finish() throws IOException {
        lines.takeRest(this::take);
    }

    private void take(String line, long offset) {
        if (line.isBlank()) {
            return;
        }
        var numbers = JsonNumbers.ofLine(line);
        if (numbers == null) {
            damage.note(line, offset, "a JSON object");
            return;
        }
        if (keys == null || !numbers.containsKey(keys.step())) {
            var found = Keys.of(numbers.keySet());
            keys = found == null ? keys : found;
        }
        if (keys == null || !Point.add(run, numbers, keys, keepsEpoch)) {
            damage.note(line, offset, "an object with a step");
        }
    }
}
