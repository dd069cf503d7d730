package io.conoscope.ui.models;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The models of this user, as the window asks for them. Every call blocks, knows no UI, and runs
/// on a worker.
public interface ModelLibraryServices {

    /// What is on the library.
    ///
    /// @param items  the catalogue by name, then the user's own in the order of adding
    /// @param broken what is wrong with descriptors that could not be read
    record Contents(List<ModelLibraryItem> items, List<ConoscopeException> broken) {

        public Contents {
            items = List.copyOf(items);
            broken = List.copyOf(broken);
        }
    }

    /// Looks at the disk: milliseconds.
    Contents list() throws ConoscopeException;

    /// Downloads what is missing of a model of the catalogue. Cancelling keeps what is here, and
    /// the next call goes on from there.
    ///
    /// @param progress hears bytes
    void fetch(String name, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException;

    /// Deletes a download, whole or in part, or forgets one of the user's own models, whose files
    /// stay. Of which nothing is here, nothing is removed.
    void remove(String name) throws ConoscopeException;

    /// Makes a folder of the user's own known, or that of a file of weights, after a look at
    /// whether it is a model.
    ///
    /// @return its name on the library
    /// @throws ConoscopeException what is wrong with it, naming the file
    String add(Path path) throws ConoscopeException;
}
