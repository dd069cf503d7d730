package io.conoscope.dataset;

import java.nio.file.Path;

/// How sure a format is that it knows a path, and why.
///
/// @param confidence in (0, 1]; among several formats the highest reads first
/// @param because    what was found, in words
/// @param evidence   where it was found: the file that lists the texts, or the path itself
public record Recognition(double confidence, String because, Path evidence) {

    /// What only one format has: names of files that were published with it.
    public static final double BY_NAME = 0.95;

    /// What others may have as well: a header with the right columns.
    public static final double BY_HEADER = 0.8;

    /// @throws IllegalArgumentException if the confidence is not in (0, 1]
    public Recognition {
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is " + confidence + ", not in (0, 1]");
        }
    }
}
