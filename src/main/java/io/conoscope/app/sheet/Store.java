package io.conoscope.app.sheet;

import io.conoscope.base.ConoscopeException;

import java.nio.file.Path;
import java.util.Locale;

/// Where embeddings are kept, as the sheet about it needs it. Blocking.
public interface Store {

    Path folder();

    /// How many sets of embeddings there are and what they take.
    Size measure() throws ConoscopeException;

    /// Removes everything that no running job is writing.
    void clear() throws ConoscopeException;

    /// @param sets  finished or begun
    /// @param bytes on disk
    record Size(int sets, long bytes) {

        /// For people: `12.3 MB`.
        public String words() {
            if (bytes < 1_000_000) {
                return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
            }
            return bytes < 1_000_000_000
                    ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                    : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
        }
    }
}
