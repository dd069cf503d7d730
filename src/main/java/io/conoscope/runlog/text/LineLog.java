package io.conoscope.runlog.text;

import io.conoscope.runlog.LogFile;
import io.conoscope.runlog.RunBuilder;

import java.io.IOException;
import java.nio.file.Path;

/// A log of a line a row, read on as lines are appended. A line that is wrong is noted, and reading
/// goes on after it.
abstract class LineLog implements LogFile {

    private final CompleteLines lines;
    private final LineDamage damage;

    LineLog(Path path, RunBuilder run) {
        this.lines = new CompleteLines(path);
        this.damage = new LineDamage(path, run);
    }

    /// Takes one line that is not blank.
    ///
    /// @param offset where it begins, in bytes
    abstract void take(String line, long offset);

    /// Notes that a line is not what was expected.
    final void damaged(String line, long offset, String expected) {
        damage.note(line, offset, expected);
    }

    /// Hears that all complete lines were taken that there are so far.
    ///
    /// @param isEnd whether no more will come
    void afterLines(boolean isEnd) {}

    private final class Lines implements CompleteLines.Taker {

        @Override
        public void take(String line, long offset) {
            if (!line.isBlank()) {
                LineLog.this.take(line, offset);
            }
        }

        @Override
        public void tooLong(long offset) {
            damage.tooLong(offset);
        }
    }

    @Override
    public final Path path() {
        return lines.path();
    }

    @Override
    public final long position() {
        return lines.position();
    }

    @Override
    public final boolean isReplaced(long size) {
        return lines.isReplaced(size);
    }

    @Override
    public final void advance(long maxBytes) throws IOException {
        lines.advance(maxBytes, new Lines());
        afterLines(false);
    }

    @Override
    public final void finish() throws IOException {
        lines.takeRest(new Lines());
        afterLines(true);
    }
}
