package io.conoscope.service.open;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Manifest;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds a corpus again by where it was and its fingerprint.
///
/// @param root        the folder or file it was read from
/// @param split       its split, or null for all of it
/// @param images      how many of its first images
/// @param fingerprint [Corpus#fingerprint]
public record CorpusLookup(Path root, @Nullable String split, int images, String fingerprint) {

    /// A folder with more files than this is looked at as a whole only.
    private static final int MOST_FILES = 50;

    /// The corpus whose rows a manifest counts, with the images that were skipped.
    public static CorpusLookup of(Manifest manifest) {
        return new CorpusLookup(
                Path.of(manifest.corpus().path()),
                manifest.corpus().split(),
                manifest.images() + manifest.skipped().size(),
                manifest.corpus().fingerprint());
    }

    /// Opens the corpus; where a folder holds several, each of its files is tried.
    ///
    /// @throws ConoscopeException `corpus.changed` if what is there has another fingerprint, or why
    ///     nothing can be opened
    public Corpus find(CorpusOpener opener) throws ConoscopeException {
        var whole = opener.open(root);
        if (fits(whole)) {
            return part(whole);
        }
        for (var file : files()) {
            try {
                var other = opener.open(file);
                if (fits(other)) {
                    return part(other);
                }
            } catch (ConoscopeException e) {
                // Not every file of the folder is a list of captions.
            }
        }
        throw new ConoscopeException("corpus.changed", null, root);
    }

    private boolean fits(Corpus whole) {
        return (split == null || whole.splits().contains(split))
                && part(whole).fingerprint().equals(fingerprint);
    }

    private Corpus part(Corpus whole) {
        return (split == null ? whole : whole.split(split)).first(images);
    }

    private List<Path> files() throws ConoscopeException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var listed = Files.list(root)) {
            var files = new ArrayList<Path>();
            listed.filter(Files::isRegularFile).sorted().limit(MOST_FILES).forEach(files::add);
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new ConoscopeException("file.read", e, root, e);
        }
    }
}
