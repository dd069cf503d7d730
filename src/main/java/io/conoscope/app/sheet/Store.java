package io.conoscope.app.sheet;

import io.conoscope.base.ByteSizes;
import io.conoscope.base.ConoscopeException;

import java.nio.file.Path;

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
            return ByteSizes.format(bytes);
        }
    }
}
