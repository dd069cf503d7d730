package io.conoscope.catalogue.fetch;

import io.conoscope.base.ByteSizes;
import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.http.FetchSettings;

import java.io.IOException;
import java.nio.file.Path;

/// Asks before a download, and while it runs, whether the disk takes it.
///
/// @param settings whose margin is kept free
/// @param folder   that is written to
record DiskSpace(FetchSettings settings, Path folder) {

    /// @param bytes still to be written
    /// @throws ConoscopeException `fetch.space` that says how much is needed and how much is there
    void require(long bytes) throws ConoscopeException {
        long free = free();
        if (free - settings.margin() < bytes) {
            throw new ConoscopeException(
                    "fetch.space",
                    null,
                    folder,
                    ByteSizes.format(bytes),
                    ByteSizes.format(settings.margin()),
                    ByteSizes.format(free));
        }
    }

    private long free() throws ConoscopeException {
        try {
            return settings.freeSpace().bytes(folder);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, folder, e);
        }
    }
}
