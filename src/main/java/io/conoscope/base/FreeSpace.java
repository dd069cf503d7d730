package io.conoscope.base;

import java.io.IOException;
import java.nio.file.Path;

/// How many bytes the disk of a folder still takes.
@FunctionalInterface
public interface FreeSpace {

    /// @param folder that exists
    long bytes(Path folder) throws IOException;
}
