package io.conoscope.cli.options;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.dataset.Datasets;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Objects;

/// Which corpus a verb works with, and which split of it.
public final class CorpusOptions {

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "PATH",
            description = "The corpus: a folder or a file of captions.")
    private @Nullable Path dataset;

    @Option(names = "--split", paramLabel = "S", description = "One split only, such as test.")
    private @Nullable String split;

    @Option(
            names = "--follow-links",
            description = "Also read photos that are links to files outside the corpus.")
    private boolean followsLinks;

    /// Opens the split that is named, or all splits where none is.
    ///
    /// @param limit how many of its first photos, or null for all of them
    /// @throws ConoscopeException if there is no corpus
    /// @throws IllegalArgumentException if it has no such split
    public Corpus open(@Nullable Integer limit) throws ConoscopeException {
        var ref = CorpusRef.of(Objects.requireNonNull(dataset), split, limit);
        return Datasets.open(followsLinks ? ref.followingLinks() : ref);
    }

    /// Opens the split that is named; else a usual one where the corpus has it, or all splits.
    ///
    /// @throws ConoscopeException if there is no corpus
    /// @throws IllegalArgumentException if it has no split of the name that was given
    public Corpus openUsual(String usualSplit) throws ConoscopeException {
        var named = open(null);
        boolean usual = split == null && named.splits().contains(usualSplit);
        return usual ? named.split(usualSplit) : named;
    }
}
