package io.conoscope.runlog;

import java.nio.file.Path;
import java.util.Locale;

/// A place of a log that could not be read. What stands before it was read.
///
/// @param file     the damaged file
/// @param offset   the byte where the damaged record or line begins
/// @param found    what is there
/// @param expected what should be there
public record RunDamage(Path file, long offset, String found, String expected) {

    /// The damage in one line.
    public String words() {
        return String.format(
                Locale.ROOT, "%s, byte %d: found %s, expected %s", file, offset, found, expected);
    }
}
