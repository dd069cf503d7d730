package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;

import java.nio.file.Path;
import java.util.Optional;

/// One layout of files in which people have images with texts.
///
/// Found through [java.util.ServiceLoader]: whoever puts a jar on the class path whose
/// `META-INF/services/io.conoscope.dataset.CorpusFormat` names a class of theirs adds a format.
/// Safe on any thread.
public interface CorpusFormat {

    /// A short name that never changes, since manifests keep it: `flickr8k`.
    String name();

    /// What it is known by, in words, for the message when no format knows a path.
    String lookedFor();

    /// Says whether a folder or a file is of this format, from names and a look at first lines;
    /// never whether all of it can be read.
    ///
    /// @return empty if it is not
    /// @throws ConoscopeException if a folder cannot be listed
    Optional<Recognition> recognises(Path path) throws ConoscopeException;

    /// Reads all of a corpus; no picture is decoded. What does not fit is skipped and is among
    /// [Corpus#warnings].
    ///
    /// @param path what [#recognises] knows, or the path of a [Corpus#ref] that this format gave
    /// @return with a [Corpus#ref] of this format's name, from which the same can be read again
    /// @throws ConoscopeException if a file cannot be read, or no text names an image that is there
    Corpus read(Path path) throws ConoscopeException;
}
