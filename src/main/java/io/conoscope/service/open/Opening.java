package io.conoscope.service.open;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.TextItem;
import io.conoscope.dataset.Datasets;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.embedding.EmbeddingsFolder;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Finds out what a path is: a corpus, or finished embeddings with the corpus they were made of.
public final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    /// What is said of what is no corpus at all, rather than a broken one.
    private static final Set<String> NO_CORPUS =
            Set.of("dataset.unknown", "dataset.empty", "dataset.file");

    private Opening() {}

    /// @throws ConoscopeException naming what is wrong with it
    public static OpenedSource open(Path path) throws ConoscopeException {
        if (!Files.exists(path)) {
            throw new ConoscopeException("file.missing", null, path);
        }
        boolean array = path.toString().toLowerCase(Locale.ROOT).endsWith(".npy");
        if (array || (Files.isDirectory(path) && EmbeddingsFolder.isOne(path))) {
            return embeddings(path);
        }
        try {
            return new OpenedSource(path, Datasets.open(path), null);
        } catch (ConoscopeException e) {
            if (NO_CORPUS.contains(e.key())) {
                throw new ConoscopeException("open.neither", e, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private static OpenedSource embeddings(Path path) throws ConoscopeException {
        var rows = EmbeddingsFiles.open(path);
        var folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        var origin = folder == null ? null : origin(folder, rows);
        return new OpenedSource(path, origin == null ? nameless(path, rows) : origin, rows);
    }

    /// The corpus that a manifest names, if it is still there and still the same.
    private static @Nullable Corpus origin(Path folder, Embeddings rows) {
        try {
            var manifest = EmbeddingsFolder.manifest(folder);
            if (manifest.isEmpty()) {
                return null;
            }
            var corpus =
                    EmbeddedCorpus.of(CorpusLookup.of(manifest.get()).find(Datasets::open), folder);
            boolean same =
                    corpus.images().size() == rows.image().rows()
                            && corpus.texts().size() == rows.text().rows()
                            && corpus.pairs().equals(rows.pairs());
            return same ? corpus : null;
        } catch (ConoscopeException | IllegalArgumentException e) {
            LOG.info("the corpus of {} is not there; its rows are shown alone", folder, e);
            return null;
        }
    }

    /// Rows of which nobody knows what they are of.
    private static Corpus nameless(Path path, Embeddings rows) {
        return new Corpus(
                rows.provenance().corpus(),
                path,
                rows.provenance().split(),
                items(rows.image().rows(), i -> new ImageItem("image " + i, null, null)),
                items(rows.text().rows(), t -> new TextItem("text " + t, null)),
                rows.pairs(),
                List.of());
    }

    private static <T> List<T> items(int count, IntFunction<T> item) {
        return IntStream.range(0, count).mapToObj(item).toList();
    }
}
