package io.conoscope.runlog.text;

import io.conoscope.runlog.RunBuilder;
import io.conoscope.runlog.RunDamage;

import java.nio.file.Path;

/// Notes lines that are wrong.
record LineDamage(Path file, RunBuilder run) {

    private static final int SHOWN = 60;

    /// A line that nobody could have meant, which is passed over.
    void tooLong(long offset) {
        var found = "a line of more than " + CompleteLines.LONGEST + " bytes";
        run.damaged(new RunDamage(file, offset, found, "shorter lines; it is left out"));
    }

    void note(String line, long offset, String expected) {
        var shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
        run.damaged(new RunDamage(file, offset, "'" + shown + "'", expected));
    }
}
