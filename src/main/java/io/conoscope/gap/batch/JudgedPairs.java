package io.conoscope.gap.batch;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What people said of an image and a text.
///
/// @param items  what batches are made of
/// @param texts  for each image row the text rows that were judged with it, ascending
/// @param values what was said, in the same places
/// @param least  value from which they belong together
public record JudgedPairs(BatchItems items, int[][] texts, double[][] values, double least)
        implements MatchJudge {

    /// @param images how many image rows there are
    /// @param image  shape (q), the image row of each judgement
    /// @param text   shape (q), its text row; a pair is judged once
    /// @param value  shape (q), what was said
    /// @throws IllegalArgumentException if these differ in length
    public static JudgedPairs of(
            BatchItems items, int images, int[] image, int[] text, double[] value, double least) {
        if (image.length != text.length || image.length != value.length) {
            throw new IllegalArgumentException(
                    image.length
                            + " images, "
                            + text.length
                            + " texts, "
                            + value.length
                            + " values");
        }
        var order =
                IntStream.range(0, image.length)
                        .boxed()
                        .sorted((p, q) -> Integer.compare(text[p], text[q]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var counts = new int[images];
        for (int i : image) {
            counts[i]++;
        }
        var texts = new int[images][];
        var values = new double[images][];
        for (int i = 0; i < images; i++) {
            texts[i] = new int[counts[i]];
            values[i] = new double[counts[i]];
        }
        Arrays.fill(counts, 0);
        for (int p : order) {
            int place = counts[image[p]]++;
            texts[image[p]][place] = text[p];
            values[image[p]][place] = value[p];
        }
        return new JudgedPairs(items, texts, values, least);
    }

    /// The same with another threshold.
    public JudgedPairs withLeast(double other) {
        return new JudgedPairs(items, texts, values, other);
    }

    @Override
    public double value(int imageItem, int textItem) {
        int image = items.image()[imageItem];
        int place = Arrays.binarySearch(texts[image], items.text()[textItem]);
        return place < 0 ? Double.NaN : values[image][place];
    }

    @Override
    public boolean takes(double value) {
        return value >= least;
    }

    @Override
    public Finder finder(int from, int to) {
        return (imageItem, matches) -> {
            int image = items.image()[imageItem];
            for (int place = 0; place < texts[image].length; place++) {
                if (takes(values[image][place])) {
                    for (int item : items.ofText()[texts[image][place]]) {
                        matches.set(item);
                    }
                }
            }
        };
    }
}
