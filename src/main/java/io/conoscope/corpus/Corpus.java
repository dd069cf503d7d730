package io.conoscope.corpus;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// Images, texts, and which text belongs to which image. Immutable.
///
/// @param name     for people, for example `Flickr8k`
/// @param root     the folder or file it was read from
/// @param split    the split this is, or null for all of it
/// @param images   in the order of their rows
/// @param texts    in the order of their rows
/// @param pairs    row indices into `texts` and `images`
/// @param warnings what the reader skipped
/// @param ref      how it was read, without what [#without] leaves out; null where no format has
///                 read it, or where no reference names this part of it
public record Corpus(
        String name,
        Path root,
        @Nullable String split,
        List<ImageItem> images,
        List<TextItem> texts,
        Pairs pairs,
        List<ReadWarning> warnings,
        @Nullable CorpusRef ref) {

    public Corpus {
        images = List.copyOf(images);
        texts = List.copyOf(texts);
        warnings = List.copyOf(warnings);
    }

    /// A corpus that no format has read: it cannot be read again.
    public Corpus(
            String name,
            Path root,
            @Nullable String split,
            List<ImageItem> images,
            List<TextItem> texts,
            Pairs pairs,
            List<ReadWarning> warnings) {
        this(name, root, split, images, texts, pairs, warnings, null);
    }

    /// The names of the splits that images belong to, in order of appearance.
    public List<String> splits() {
        return images.stream()
                .map(ImageItem::split)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /// The images of one split with all their texts; rows keep their order.
    ///
    /// @throws IllegalArgumentException if no image belongs to it; names the splits there are
    public Corpus split(String wanted) {
        var rows =
                IntStream.range(0, images.size())
                        .filter(i -> wanted.equals(images.get(i).split()))
                        .toArray();
        if (rows.length == 0) {
            var there = splits().isEmpty() ? "no splits" : String.join(", ", splits());
            throw new IllegalArgumentException(
                    "split '" + wanted + "' is not in " + name + ", which has " + there);
        }
        // A reference takes the split before the limit.
        var named = ref == null || ref.limit() != null ? null : ref.withSplit(wanted);
        return subset(rows, wanted, named);
    }

    /// The same corpus, as read with links out of it followed.
    public Corpus followingLinks() {
        var followed = ref == null ? null : ref.followingLinks();
        return new Corpus(name, root, split, images, texts, pairs, warnings, followed);
    }

    /// The first `limit` images with all their texts.
    public Corpus first(int limit) {
        if (limit >= images.size()) {
            return this;
        }
        var rows = IntStream.range(0, limit).toArray();
        return subset(rows, split, ref == null || limit < 1 ? null : ref.withLimit(limit));
    }

    /// This corpus without some images and without the texts that belong to no other image.
    ///
    /// @param imageIds what to leave out; ids that are not there are none of its business
    /// @param because  added to the warnings
    public Corpus without(Set<String> imageIds, List<ReadWarning> because) {
        var rows =
                IntStream.range(0, images.size())
                        .filter(i -> !imageIds.contains(images.get(i).id()))
                        .toArray();
        var rest = rows.length == images.size() ? this : subset(rows, split, ref);
        var all = new ArrayList<>(rest.warnings);
        all.addAll(because);
        return new Corpus(name, root, split, rest.images, rest.texts, rest.pairs, all, ref);
    }

    private Corpus subset(int[] imageRows, @Nullable String newSplit, @Nullable CorpusRef newRef) {
        var newRowOfImage = new int[images.size()];
        java.util.Arrays.fill(newRowOfImage, -1);
        for (int i = 0; i < imageRows.length; i++) {
            newRowOfImage[imageRows[i]] = i;
        }
        var keep = new boolean[texts.size()];
        for (int p = 0; p < pairs.size(); p++) {
            keep[pairs.text()[p]] |= newRowOfImage[pairs.image()[p]] >= 0;
        }
        var textRows = IntStream.range(0, texts.size()).filter(t -> keep[t]).toArray();
        var newRowOfText = new int[texts.size()];
        for (int t = 0; t < textRows.length; t++) {
            newRowOfText[textRows[t]] = t;
        }
        var kept =
                IntStream.range(0, pairs.size())
                        .filter(p -> newRowOfImage[pairs.image()[p]] >= 0)
                        .toArray();
        var newPairs =
                new Pairs(
                        IntStream.of(kept).map(p -> newRowOfText[pairs.text()[p]]).toArray(),
                        IntStream.of(kept).map(p -> newRowOfImage[pairs.image()[p]]).toArray());
        return new Corpus(
                name,
                root,
                newSplit,
                IntStream.of(imageRows).mapToObj(images::get).toList(),
                IntStream.of(textRows).mapToObj(texts::get).toList(),
                newPairs,
                warnings,
                newRef);
    }

    /// A SHA-256 over ids, texts and pairs in order: the same corpus, opened again, has the same.
    /// Pictures count by name only; their bytes are not read.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            images.forEach(image -> update(digest, image.id()));
            texts.forEach(item -> update(digest, item.id() + "\u0001" + item.text()));
            for (int p = 0; p < pairs.size(); p++) {
                update(digest, pairs.text()[p] + ">" + pairs.image()[p]);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
