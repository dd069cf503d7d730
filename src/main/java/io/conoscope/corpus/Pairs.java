package io.conoscope.corpus;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which text belongs to which image, as two columns of row indices.
///
/// A text may belong to several images and an image to several texts.
///
/// @param text  shape (p), rows of texts
/// @param image shape (p), the image of each
public record Pairs(int[] text, int[] image) {

    /// @throws IllegalArgumentException if the columns differ in length
    public Pairs {
        if (text.length != image.length) {
            throw new IllegalArgumentException(
                    text.length + " text indices, " + image.length + " image indices");
        }
    }

    /// Row i of one belongs to row i of the other, for i in [0, n).
    public static Pairs diagonal(int n) {
        var rows = IntStream.range(0, n).toArray();
        return new Pairs(rows, rows);
    }

    public int size() {
        return text.length;
    }

    /// For each of `images` rows, its texts in the order of the pairs.
    public int[][] textsByImage(int images) {
        return group(image, text, images);
    }

    /// For each of `texts` rows, its images in the order of the pairs.
    public int[][] imagesByText(int texts) {
        return group(text, image, texts);
    }

    private static int[][] group(int[] keys, int[] values, int groups) {
        var sizes = new int[groups];
        for (int key : keys) {
            sizes[key]++;
        }
        var result = new int[groups][];
        Arrays.setAll(result, g -> new int[sizes[g]]);
        var filled = new int[groups];
        for (int i = 0; i < keys.length; i++) {
            result[keys[i]][filled[keys[i]]++] = values[i];
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pairs pairs
                && Arrays.equals(text, pairs.text)
                && Arrays.equals(image, pairs.image);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(text) + Arrays.hashCode(image);
    }
}
