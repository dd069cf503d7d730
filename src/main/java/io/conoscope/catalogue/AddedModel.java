package io.conoscope.catalogue;

import io.conoscope.catalogue.descriptor.WordSearch;

import java.nio.file.Path;

/// A folder or file of the user's own that is known by a name. Nothing of it was copied.
///
/// @param name by which it is asked for; no other model has it
/// @param path absolute; may have vanished since
public record AddedModel(String name, Path path) {

    /// Whether every word occurs in name or path; letter case is ignored.
    public boolean matches(String words) {
        return WordSearch.allIn(name + " " + path, words);
    }
}
