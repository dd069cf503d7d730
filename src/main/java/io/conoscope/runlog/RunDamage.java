package io.conoscope.runlog;

import java.nio.file.Path;

/// A place of a log that could not be read. What stands before it was read.
///
/// @param file     the damaged file
/// @param offset   the byte where the damaged record or line begins
/// @param found    what is there
/// @param expected what should be there
public record RunDamage(Path file, long offset, String found, String expected) {

    /// The damage in one line.
    public String words() {
        return "%s, byte %d: found %s, expected %s".formatted(file, offset, found, expected);
    }
}
