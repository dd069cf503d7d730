package io.conoscope.catalogue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Whether a model of the catalogue is at hand.
public sealed interface InstalledState {

    /// It comes with the program.
    ///
    /// @param folder where it is
    /// @param bytes  of its weights; 0 where it has none and starts at random
    record BuiltIn(Path folder, long bytes) implements InstalledState {}

    /// It was downloaded, and every file was checked.
    ///
    /// @param folder where it is
    /// @param bytes  that it takes
    record Installed(Path folder, long bytes) implements InstalledState {}

    /// Some of it was downloaded; the next download goes on from there.
    ///
    /// @param folder where it is
    /// @param bytes  that are there
    /// @param total  of all, or null while not known
    record Partial(Path folder, long bytes, @Nullable Long total) implements InstalledState {}

    /// Nothing of it is here.
    record Absent() implements InstalledState {}
}
