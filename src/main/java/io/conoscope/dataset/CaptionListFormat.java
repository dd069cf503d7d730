package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder of photos with one text file that lists their captions.
abstract class CaptionListFormat implements CorpusFormat {

    /// The file in a folder, or below it, that lists captions in this format; null without one. A
    /// table in the folder itself, unless the format says otherwise.
    ///
    /// @throws ConoscopeException if a folder in it cannot be listed
    @Nullable Path list(Folder folder) throws ConoscopeException {
        return CaptionTables.find(folder, this::isList);
    }

    /// Whether a file lists captions in this format, by its name or its first line.
    abstract boolean isList(Path file);

    /// How sure it is of such a file, and why.
    abstract Recognition recognition(Path list);

    /// Adds what the list holds.
    ///
    /// @param folder the format's outer folder
    abstract CorpusBuilder read(Folder folder, Path list) throws ConoscopeException;

    @Override
    public final Optional<Recognition> recognises(Path path) throws ConoscopeException {
        var list = Files.isDirectory(path) ? list(Folder.list(path)) : isList(path) ? path : null;
        return Optional.ofNullable(list).map(this::recognition);
    }

    @Override
    public final Corpus read(Path path) throws ConoscopeException {
        var absolute = path.toAbsolutePath().normalize();
        boolean isFolder = Files.isDirectory(absolute);
        var folder = isFolder ? Folder.list(absolute) : outer(absolute);
        var list = isFolder ? list(folder) : absolute;
        if (list == null) {
            throw new ConoscopeException("dataset.unknown", null, path, lookedFor());
        }
        // The list by itself leads back here, unless the folder has to be named to be found again.
        boolean same = outer(list).path().equals(folder.path());
        var ref = CorpusRef.whole(name(), same ? list : folder.path());
        return read(folder, list).build(list, ref);
    }

    /// The outer folder of the corpus whose captions a list holds.
    ///
    /// @param list absolute
    /// @throws ConoscopeException if a folder cannot be listed
    Folder outer(Path list) throws ConoscopeException {
        return Folder.list(list.resolveSibling(""));
    }
}
