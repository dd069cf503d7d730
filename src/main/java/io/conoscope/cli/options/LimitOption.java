package io.conoscope.cli.options;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// How much of a corpus a verb works with.
public final class LimitOption {

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "The first N photos with all their captions.")
    private @Nullable Integer limit;

    /// How many photos, or null for all.
    ///
    /// @throws IllegalArgumentException if it is below 1
    public @Nullable Integer photos() {
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("--limit is " + limit + ", must be at least 1");
        }
        return limit;
    }
}
