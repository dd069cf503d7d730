package io.conoscope.gap;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The matches of each row in the other modality, as stacked rows: images first, then texts.
///
/// @param images  number of images n
/// @param texts   number of texts m
/// @param partner for each of the n + m rows, its matches in ascending order
public record Matches(int images, int texts, int[][] partner) {

    public static Matches of(Embeddings embeddings) {
        int n = embeddings.image().rows();
        int m = embeddings.text().rows();
        Pairs pairs = embeddings.pairs();
        var partner = new int[n + m][];
        var textsOf = pairs.textsByImage(n);
        var imagesOf = pairs.imagesByText(m);
        for (int i = 0; i < n; i++) {
            partner[i] = IntStream.of(textsOf[i]).map(t -> n + t).sorted().distinct().toArray();
        }
        for (int t = 0; t < m; t++) {
            partner[n + t] = IntStream.of(imagesOf[t]).sorted().distinct().toArray();
        }
        return new Matches(n, m, partner);
    }

    /// All rows.
    public int count() {
        return images + texts;
    }

    /// The matches of a row; empty where it is no query.
    public int[] of(int row) {
        return partner[row];
    }

    /// The first row of the other modality, of a row.
    public int othersFrom(int row) {
        return row < images ? images : 0;
    }

    /// After the last row of the other modality, of a row.
    public int othersTo(int row) {
        return row < images ? count() : images;
    }

    /// The later texts that share an image with a text, ascending, each once.
    public int[] laterSiblings(int text) {
        return Arrays.stream(partner[text])
                .flatMap(image -> Arrays.stream(partner[image]))
                .filter(other -> other > text)
                .sorted()
                .distinct()
                .toArray();
    }
}
