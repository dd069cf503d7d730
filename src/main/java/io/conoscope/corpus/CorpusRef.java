package io.conoscope.corpus;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// How a corpus is read, so that another process or a later day reads the same one.
///
/// The split is taken first, then the limit. Whether what is there is still the same shows in
/// [Corpus#fingerprint].
///
/// @param format the name of the format that reads it, for example `flickr8k`; null to find out
/// @param path   what the format reads: a folder or a file, absolute once it was read
/// @param split  one split only, or null for all of them
/// @param limit  how many of the first images, at least 1; null for all of them
/// @param links  whether photos are followed by links out of the corpus; null for no
public record CorpusRef(
        @Nullable String format,
        String path,
        @Nullable String split,
        @Nullable Integer limit,
        @Nullable Boolean links) {

    /// One that follows no link out of the corpus.
    public CorpusRef(
            @Nullable String format, String path, @Nullable String split, @Nullable Integer limit) {
        this(format, path, split, limit, null);
    }

    /// All of a corpus in a known format.
    public static CorpusRef whole(String format, Path path) {
        return new CorpusRef(format, path.toAbsolutePath().normalize().toString(), null, null);
    }

    /// A corpus whose format is still to be found out.
    public static CorpusRef of(Path path, @Nullable String split, @Nullable Integer limit) {
        return new CorpusRef(null, path.toString(), split, limit);
    }

    /// The path as one of this machine.
    ///
    /// @throws java.nio.file.InvalidPathException if it comes from another kind of machine
    public Path location() {
        return Path.of(path);
    }

    /// What it names of the whole corpus: its split, and of that the first images.
    ///
    /// @throws IllegalArgumentException if the corpus has no such split, or the limit is below 1
    public Corpus cut(Corpus whole) {
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", must be at least 1");
        }
        var part = split == null ? whole : whole.split(split);
        return limit == null ? part : part.first(limit);
    }

    /// Whether photos that are links out of the corpus are read.
    public boolean followsLinks() {
        return Boolean.TRUE.equals(links);
    }

    /// The same with links out of the corpus followed.
    public CorpusRef followingLinks() {
        return new CorpusRef(format, path, split, limit, true);
    }

    CorpusRef withSplit(String wanted) {
        return new CorpusRef(format, path, wanted, limit, links);
    }

    CorpusRef withLimit(int images) {
        return new CorpusRef(format, path, split, images, links);
    }
}
