package io.conoscope.gap.correct;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.UnitRows;

import java.util.stream.IntStream;

/// What is left of rows when those without a direction are left out: a correction may take a row to
/// the origin, where it has no cosine with anything.
///
/// @param rows       the others, with the pairs among them; all of them where every row has one
/// @param zeroImages rows of images that were left out, ascending
/// @param zeroTexts  rows of texts
public record DirectedRows(Embeddings rows, int[] zeroImages, int[] zeroTexts) {

    /// O((n + m)·d) time.
    public static DirectedRows of(Embeddings rows) {
        var images = zeros(rows.image());
        var texts = zeros(rows.text());
        if (images.length + texts.length == 0) {
            return new DirectedRows(rows, images, texts);
        }
        return new DirectedRows(
                rows.subset(others(images, rows.image().rows()), others(texts, rows.text().rows())),
                images,
                texts);
    }

    private static int[] zeros(io.conoscope.math.Matrix rows) {
        return IntStream.range(0, rows.rows())
                .filter(r -> UnitRows.scale(rows.row(r)) == 0)
                .toArray();
    }

    private static int[] others(int[] left, int rows) {
        var out = new java.util.BitSet();
        IntStream.of(left).forEach(out::set);
        return IntStream.range(0, rows).filter(r -> !out.get(r)).toArray();
    }

    /// How many rows were left out.
    public int count() {
        return zeroImages.length + zeroTexts.length;
    }
}
