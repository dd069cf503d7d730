package io.conoscope.training.evaluate;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.embedding.Embeddings;

import java.util.concurrent.atomic.AtomicLongArray;

/// Counts the cosines of all pairs of rows by kind, in equal bins over [-1, 1].
final class CosineCounts {

    /// Kinds of pairs: where their counts stand.
    static final int MATCHED = 0;

    static final int UNMATCHED = 1;
    static final int IMAGE_IMAGE = 2;
    static final int TEXT_TEXT = 3;
    static final int TEXT_TEXT_MATCHED = 4;
    static final int KINDS = 5;

    static final int BINS = 200;

    private final float[][] image;
    private final float[][] text;
    private final int[] owner;
    private final AtomicLongArray counts = new AtomicLongArray(KINDS * BINS);

    /// @param owner shape (m), the picture of each text
    private CosineCounts(Embeddings unit, int[] owner) {
        image = UnitDots.rows(unit.image());
        text = UnitDots.rows(unit.text());
        this.owner = owner;
    }

    /// @param unit rows of length 1, each text of one picture
    /// @return shape (kinds, BINS)
    static long[][] of(Embeddings unit, int threads, CancellationToken token) {
        var owner = new int[unit.text().rows()];
        for (int p = 0; p < unit.pairs().size(); p++) {
            owner[unit.pairs().text()[p]] = unit.pairs().image()[p];
        }
        var counter = new CosineCounts(unit, owner);
        int rows = unit.image().rows() + unit.text().rows();
        ParallelBlocks.forEach(rows, threads, token, () -> counter::countRow);
        var result = new long[KINDS][BINS];
        for (int i = 0; i < counter.counts.length(); i++) {
            result[i / BINS][i % BINS] = counter.counts.get(i);
        }
        return result;
    }

    /// Compares one row, images first, with those before it.
    private void countRow(int row) {
        var own = new int[KINDS * BINS];
        if (row < image.length) {
            for (int other = 0; other < row; other++) {
                count(own, IMAGE_IMAGE, UnitDots.dot(image[row], image[other]));
            }
        } else {
            int t = row - image.length;
            for (int i = 0; i < image.length; i++) {
                int kind = owner[t] == i ? MATCHED : UNMATCHED;
                count(own, kind, UnitDots.dot(text[t], image[i]));
            }
            for (int other = 0; other < t; other++) {
                float cosine = UnitDots.dot(text[t], text[other]);
                count(own, TEXT_TEXT, cosine);
                if (owner[t] == owner[other]) {
                    count(own, TEXT_TEXT_MATCHED, cosine);
                }
            }
        }
        for (int i = 0; i < own.length; i++) {
            if (own[i] != 0) {
                counts.addAndGet(i, own[i]);
            }
        }
    }

    private static void count(int[] counts, int kind, float cosine) {
        int bin = Math.clamp((long) ((cosine + 1) / 2 * BINS), 0, BINS - 1);
        counts[kind * BINS + bin]++;
    }
}
