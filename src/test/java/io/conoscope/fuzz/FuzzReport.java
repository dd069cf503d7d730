package io.conoscope.fuzz;

import java.util.List;
import java.util.Locale;

/// What came of a target's inputs.
///
/// @param name    of the target
/// @param inputs  that were read
/// @param whole   of them were read without a complaint
/// @param refused of them ended in a failure in words
/// @param seconds that it took
/// @param found   what must not happen, each kind once, with the file that did it
record FuzzReport(
        String name, long inputs, long whole, long refused, double seconds, List<String> found) {

    String line() {
        return String.format(
                Locale.ROOT,
                "fuzz %-24s %,11d inputs  %,11d read  %,11d refused  %3d found  %6.1f s",
                name,
                inputs,
                whole,
                refused,
                found.size(),
                seconds);
    }
}
