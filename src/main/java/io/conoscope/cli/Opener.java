package io.conoscope.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Opens the window; the seam through which `cli`, which knows no window, starts one.
@FunctionalInterface
public interface Opener {

    /// Opens the window and blocks until it is closed.
    ///
    /// @param path a corpus, an embeddings folder, a run or a session; null opens what was last
    /// @return the exit status of the process
    int open(@Nullable Path path);
}
