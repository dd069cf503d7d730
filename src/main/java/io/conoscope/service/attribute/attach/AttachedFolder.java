package io.conoscope.service.attribute.attach;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// The photos and captions of a corpus for rows of the same counts, in the order of rows.
final class AttachedFolder {

    /// The split that rows most often are of.
    private static final String USUAL = "test";

    private AttachedFolder() {}

    /// The rows' corpus with photos and captions: of all of the folder, or of the one split, that
    /// has as many images and texts in the same pairs; or of as many captions, each with its photo.
    /// Of several such splits it is the one that the rows' path names, else `test`, else the first.
    ///
    /// @param rows of which only the counts and pairs are known
    /// @throws ConoscopeException `attach.counts` with what there is instead, `attach.pairs`
    static Corpus corpus(Corpus rows, Corpus folder) throws ConoscopeException {
        var parts = parts(folder);
        var fitting = fitting(rows, parts);
        if (!fitting.isEmpty()) {
            var part = chosen(rows, fitting);
            return with(rows, part, part.images());
        }
        boolean sameCounts = parts.stream().anyMatch(p -> counts(p).equals(counts(rows)));
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

    /// What is to be said where more than one split fits: which, and whose photos and captions are
    /// taken; empty where there is no choice.
    static List<String> doubts(Corpus rows, Corpus folder) {
        var fitting = fitting(rows, parts(folder));
        var splits =
                fitting.stream()
                        .map(Corpus::split)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return fitting.size() < 2
                ? List.of()
                : List.of(
                        String.valueOf(
                                new ConoscopeException(
                                                "attach.splits",
                                                null,
                                                splits,
                                                String.valueOf(chosen(rows, fitting).split()))
                                        .getMessage()));
    }

    private static List<Corpus> fitting(Corpus rows, List<Corpus> parts) {
        return parts.stream()
                .filter(part -> counts(part).equals(counts(rows)))
                .filter(part -> samePairs(part.pairs(), rows.pairs(), rows.texts().size()))
                .toList();
    }

    private static Corpus chosen(Corpus rows, List<Corpus> fitting) {
        var path = rows.root().toString().toLowerCase(Locale.ROOT);
        return fitting.stream()
                .filter(part -> part.split() != null && path.contains(part.split()))
                .findFirst()
                .or(() -> fitting.stream().filter(p -> USUAL.equals(p.split())).findFirst())
                .orElse(fitting.getFirst());
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
