package io.conoscope.service.attribute.attach;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The photos and captions of a corpus for rows of the same counts, in the order of rows.
final class AttachedFolder {

    private AttachedFolder() {}

    /// The rows' corpus with photos and captions: of all of the folder, or of the one split, that
    /// has as many images and texts in the same pairs; or of as many captions, each with its photo.
    ///
    /// @param rows of which only the counts and pairs are known
    /// @throws ConoscopeException `attach.counts` with what there is instead, `attach.pairs`
    static Corpus corpus(Corpus rows, Corpus folder) throws ConoscopeException {
        var parts = parts(folder);
        boolean sameCounts = false;
        for (var part : parts) {
            if (counts(part).equals(counts(rows))) {
                if (samePairs(part.pairs(), rows.pairs(), rows.texts().size())) {
                    return with(rows, part, part.images());
                }
                sameCounts = true;
            }
        }
        for (var part : parts) {
            if (isOnePhotoACaption(rows, part)) {
                return with(rows, part, photosOfCaptions(part));
            }
        }
        throw sameCounts
                ? new ConoscopeException("attach.pairs", null, folder.root(), counts(rows))
                : new ConoscopeException(
                        "attach.counts", null, folder.root(), described(parts), counts(rows));
    }

    private static List<Corpus> parts(Corpus folder) {
        var parts = new ArrayList<Corpus>();
        parts.add(folder);
        folder.splits().forEach(split -> parts.add(folder.split(split)));
        return parts;
    }

    private static String counts(Corpus corpus) {
        return corpus.images().size() + " images and " + corpus.texts().size() + " texts";
    }

    private static String described(List<Corpus> parts) {
        var words = new ArrayList<String>();
        for (var part : parts) {
            words.add(counts(part) + (part.split() == null ? "" : " in " + part.split()));
        }
        return String.join(", ", words);
    }

    private static boolean samePairs(Pairs one, Pairs other, int texts) {
        var a = one.imagesByText(texts);
        var b = other.imagesByText(texts);
        for (int t = 0; t < texts; t++) {
            Arrays.sort(a[t]);
            Arrays.sort(b[t]);
        }
        return Arrays.deepEquals(a, b);
    }

    /// Whether row i of one modality belongs to row i of the other, and there are as many captions.
    private static boolean isOnePhotoACaption(Corpus rows, Corpus part) {
        int n = rows.images().size();
        return n == rows.texts().size()
                && n == part.texts().size()
                && n == part.pairs().size()
                && samePairs(rows.pairs(), Pairs.diagonal(n), n);
    }

    private static List<ImageItem> photosOfCaptions(Corpus part) {
        var photos = new ArrayList<ImageItem>();
        for (var images : part.pairs().imagesByText(part.texts().size())) {
            photos.add(part.images().get(images[0]));
        }
        return photos;
    }

    private static Corpus with(Corpus rows, Corpus part, List<ImageItem> photos) {
        return items(rows, part.name(), photos, part.texts());
    }

    /// The rows' corpus with other items; it stays the one that was opened.
    static Corpus items(Corpus rows, String name, List<ImageItem> images, List<TextItem> texts) {
        return new Corpus(
                name, rows.root(), rows.split(), images, texts, rows.pairs(), rows.warnings());
    }
}
