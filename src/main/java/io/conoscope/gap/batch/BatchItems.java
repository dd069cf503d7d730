package io.conoscope.gap.batch;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// The pairs of a corpus, which batches are made of. An *item* is one of them.
///
/// Rows of images with one id are one photo, as where rows have a photo a caption.
///
/// @param image   shape (p), the image row of each item
/// @param text    shape (p), its text row
/// @param photo   shape (p), the number of its photo
/// @param ofPhoto the items of each photo, ascending; none is empty
/// @param ofText  the items of each text row, ascending; empty for a text without image
public record BatchItems(int[] image, int[] text, int[] photo, int[][] ofPhoto, int[][] ofText) {

    /// The pairs of a corpus, each once.
    public static BatchItems of(Corpus corpus) {
        return of(
                corpus.pairs(),
                corpus.images().stream().map(ImageItem::id).toList(),
                corpus.texts().size());
    }

    /// @param ids   of the image rows
    /// @param texts how many text rows there are
    static BatchItems of(Pairs pairs, List<String> ids, int texts) {
        var numbers = new HashMap<String, Integer>();
        var byImage = pairs.textsByImage(ids.size());
        var image = new int[pairs.size()];
        var text = new int[pairs.size()];
        var photo = new int[pairs.size()];
        int count = 0;
        for (int i = 0; i < byImage.length; i++) {
            for (int t : Arrays.stream(byImage[i]).distinct().toArray()) {
                image[count] = i;
                text[count] = t;
                photo[count++] = numbers.computeIfAbsent(ids.get(i), id -> numbers.size());
            }
        }
        var photos = Arrays.copyOf(photo, count);
        var ofText = Arrays.copyOf(text, count);
        return new BatchItems(
                Arrays.copyOf(image, count),
                ofText,
                photos,
                grouped(photos, numbers.size()),
                grouped(ofText, texts));
    }

    private static int[][] grouped(int[] keys, int groups) {
        var sizes = new int[groups];
        for (int key : keys) {
            sizes[key]++;
        }
        var result = new int[groups][];
        Arrays.setAll(result, group -> new int[sizes[group]]);
        var filled = new int[groups];
        for (int item = 0; item < keys.length; item++) {
            result[keys[item]][filled[keys[item]]++] = item;
        }
        return result;
    }

    /// How many there are.
    public int size() {
        return image.length;
    }

    /// How many photos have at least so many captions.
    public int photosWith(int captions) {
        int found = 0;
        for (var items : ofPhoto) {
            found += items.length >= captions ? 1 : 0;
        }
        return found;
    }

    /// The most captions of one photo.
    public int mostCaptions() {
        return Arrays.stream(ofPhoto).mapToInt(items -> items.length).max().orElse(0);
    }
}
