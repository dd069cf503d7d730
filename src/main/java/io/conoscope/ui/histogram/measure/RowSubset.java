package io.conoscope.ui.histogram.measure;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Some rows of embeddings as embeddings of their own. Any thread.
public final class RowSubset {

    private final Embeddings all;
    private final int[] images;
    private final int[] texts;

    /// @param points images first, then texts; those that are not there are passed over
    public RowSubset(Embeddings all, BitSet points) {
        this.all = all;
        int n = all.image().rows();
        int m = all.text().rows();
        images = points.stream().filter(point -> point < n).toArray();
        texts =
                points.stream()
                        .filter(point -> point >= n && point < n + m)
                        .map(point -> point - n)
                        .toArray();
    }

    /// The chosen image rows, ascending.
    public int[] images() {
        return images;
    }

    /// The chosen text rows, ascending.
    public int[] texts() {
        return texts;
    }

    /// How many pairs have both ends among them. O(p).
    public int pairs() {
        return (int) inside().count();
    }

    /// The rows with the pairs that have both ends among them.
    public Embeddings rows() {
        var pairs = inside().toArray();
        var image = Arrays.stream(pairs).map(p -> at(images, all.pairs().image()[p])).toArray();
        var text = Arrays.stream(pairs).map(p -> at(texts, all.pairs().text()[p])).toArray();
        return new Embeddings(
                all.image().select(images),
                all.text().select(texts),
                new Pairs(text, image),
                all.provenance());
    }

    private IntStream inside() {
        var pairs = all.pairs();
        return IntStream.range(0, pairs.size())
                .filter(p -> at(images, pairs.image()[p]) >= 0 && at(texts, pairs.text()[p]) >= 0);
    }

    private static int at(int[] rows, int row) {
        return Arrays.binarySearch(rows, row);
    }
}
