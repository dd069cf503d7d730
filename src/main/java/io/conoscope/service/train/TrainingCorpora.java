package io.conoscope.service.train;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.FolderLock;
import io.conoscope.base.Progress;
import io.conoscope.base.Version;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.dataset.scenes.ScenesCorpus;
import io.conoscope.service.open.CorpusOpener;
import io.conoscope.training.config.CorpusSource;
import io.conoscope.training.config.DatasetConfig;
import io.conoscope.training.config.EvaluateConfig;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// The corpora that configurations name. Generated scenes are written once and kept.
///
/// @param opener opens folders
/// @param cache  receives scenes, for all runs
public record TrainingCorpora(CorpusOpener opener, Path cache) {

    /// The corpus to train on, cut to its split and limit.
    ///
    /// @param progress of writing scenes
    /// @throws ConoscopeException if there is no such corpus
    /// @throws IllegalArgumentException if it has no such split
    public Corpus open(
            DatasetConfig config, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var limit = config.limit() == 0 ? null : (Integer) config.limit();
        return open(config.source(), config.split(), limit, token, progress);
    }

    /// A corpus to be judged on.
    public Corpus open(
            EvaluateConfig config, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        return open(config.source(), config.split(), null, token, progress);
    }

    private Corpus open(
            CorpusSource source,
            @Nullable String split,
            @Nullable Integer limit,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        var folder =
                switch (source) {
                    case CorpusSource.Folder there -> Path.of(there.path());
                    case CorpusSource.Scenes scenes -> written(scenes, token, progress);
                };
        return opener.open(CorpusRef.of(folder, split, limit));
    }

    /// Whether scenes were written by an earlier run.
    boolean isWritten(CorpusSource.Scenes scenes) {
        return Files.isDirectory(folder(scenes));
    }

    /// Another version of this program may draw other scenes.
    private Path folder(CorpusSource.Scenes scenes) {
        return cache.resolve("scenes-" + Version.current())
                .resolve(
                        String.format(
                                Locale.ROOT, "scenes-%d-seed-%d", scenes.images(), scenes.seed()));
    }

    private Path written(
            CorpusSource.Scenes scenes, CancellationToken token, Consumer<? super Progress> heard)
            throws ConoscopeException {
        var folder = folder(scenes);
        if (!isWritten(scenes)) {
            var lock = FolderLock.acquire(folder.resolveSibling(""), folder);
            try {
                ScenesCorpus.write(folder, scenes.images(), scenes.seed(), token, heard);
            } finally {
                lock.closeQuietly();
            }
        }
        return folder;
    }
}
