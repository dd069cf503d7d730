package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Knows one layout of files in which people have images with texts. Safe on any thread.
public interface CorpusReader {

    /// What the layout is known by, in words, for the message when no reader knows a folder.
    String lookedFor();

    /// Finds the file that lists the texts, by names and a look at first lines.
    ///
    /// @return null if the folder is not of this layout
    /// @throws ConoscopeException if a folder in it cannot be listed
    @Nullable Path recognise(Folder folder) throws ConoscopeException;

    /// Whether a file that someone chose lists texts in this layout.
    boolean recognises(Path texts);

    /// Reads the corpus; no picture is decoded. What does not fit becomes an oddity.
    ///
    /// @param folder the layout's outer folder
    /// @param texts  the file that lists the texts
    /// @throws ConoscopeException if a file cannot be read, or no text names an image that is there
    Corpus read(Folder folder, Path texts) throws ConoscopeException;
}
