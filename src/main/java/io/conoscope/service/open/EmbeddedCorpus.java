package io.conoscope.service.open;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ReadWarning;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.SkippedImage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Which images and texts the rows of an embedded corpus stand for.
public final class EmbeddedCorpus {

    private EmbeddedCorpus() {}

    /// The corpus of the rows in a folder: row i of `image.npy` is its image i, and so for texts.
    ///
    /// @param requested what was asked to be embedded
    /// @param folder    where its rows are
    /// @return the same without the images that were skipped, which are among its warnings now
    /// @throws ConoscopeException if the folder's manifest cannot be read
    public static Corpus of(Corpus requested, Path folder) throws ConoscopeException {
        var manifest = EmbeddingsFolder.manifest(folder);
        return manifest.isEmpty() ? requested : without(requested, manifest.get().skipped());
    }

    /// A corpus without the images that have no row.
    public static Corpus without(Corpus corpus, List<SkippedImage> skipped) {
        if (skipped.isEmpty()) {
            return corpus;
        }
        var images =
                corpus.images().stream()
                        .collect(
                                Collectors.toMap(
                                        ImageItem::id, image -> image, (first, again) -> first));
        var warnings = new ArrayList<ReadWarning>();
        var ids = new HashSet<String>();
        for (var one : skipped) {
            var image = images.get(one.image());
            ids.add(one.image());
            warnings.add(new ReadWarning(place(corpus, image), 0, one.reason()));
        }
        return corpus.without(ids, warnings);
    }

    private static Path place(Corpus corpus, @Nullable ImageItem image) {
        return image == null || image.source() == null ? corpus.root() : image.source().file();
    }
}
