package io.conoscope.runlog.read;

import io.conoscope.runlog.RunDamage;
import io.conoscope.runlog.RunFormat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A run that was found and not read yet.
///
/// @param name  its folder below the one that was opened, as TensorBoard names runs
/// @param path  its folder, or its file where a folder holds several runs
/// @param files in the order in which they are read
/// @param passedOver newer files that are damaged, so that these are read instead
public record RunSource(
        String name, Path path, RunFormat format, List<Path> files, List<RunDamage> passedOver) {

    /// One of which nothing is passed over.
    public RunSource(String name, Path path, RunFormat format, List<Path> files) {
        this(name, path, format, files, List.of());
    }

    /// Whether this program trained it: then the folder holds more than scalars.
    public boolean isOurs() {
        return format == RunFormat.JSONL
                && Files.exists(path.resolve("status.json"))
                && Files.exists(path.resolve("config.yaml"));
    }
}
