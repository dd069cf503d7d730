package io.conoscope.runlog;

import java.nio.file.Path;
import java.util.Locale;

/// A place of a log that could not be read. What stands before it was read.
///
/// @param file     the damaged file
/// @param offset   the byte where the damaged record or line begins
/// @param found    what is there
/// @param expected what should be there; empty where `found` says it all
public record RunDamage(Path file, long offset, String found, String expected) {

    /// A Git LFS pointer in place of a log.
    public static RunDamage ofPointer(Path file) {
        var found = "this is a Git LFS pointer, not the file itself: fetch it with git lfs pull";
        return new RunDamage(file, 0, found, "");
    }

    /// The damage in one line.
    public String words() {
        return expected.isEmpty()
                ? file + ": " + found
                : String.format(
                        Locale.ROOT,
                        "%s, byte %d: found %s, expected %s",
                        file,
                        offset,
                        found,
                        expected);
    }
}
