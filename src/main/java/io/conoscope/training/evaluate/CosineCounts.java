package io.conoscope.training.evaluate;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.embedding.Embeddings;

import java.util.concurrent.atomic.AtomicLongArray;

/// Counts the cosines of all pairs of rows by kind, in equal bins over [-1, 1].
final class CosineCounts {

    /// Kinds of pairs, in the order of the counts.
    enum Kind {
        MATCHED,
        UNMATCHED,
        IMAGE_IMAGE,
        TEXT_TEXT,
        TEXT_TEXT_MATCHED
    }

    static final int BINS = 200;

    private final float[][] image;
    private final float[][] text;
    private final int[] owner;
    private final AtomicLongArray counts = new AtomicLongArray(Kind.values().length * BINS);

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
        var result = new long[Kind.values().length][BINS];
        for (int i = 0; i < counter.counts.length(); i++) {
            result[i / BINS][i % BINS] = counter.counts.get(i);
        }
        return result;
    }

    /// Compares one row, images first, with those before it.
    private void countRow(int row) {
        var own = new int[Kind.values().length * BINS];
        if (row < image.length) {
            for (int other = 0; other < row; other++) {
                count(own, Kind.IMAGE_IMAGE, UnitDots.dot(image[row], image[other]));
            }
        } else {
            int t = row - image.length;
            for (int i = 0; i < image.length; i++) {
                var kind = owner[t] == i ? Kind.MATCHED : Kind.UNMATCHED;
                count(own, kind, UnitDots.dot(text[t], image[i]));
            }
            for (int other = 0; other < t; other++) {
                float cosine = UnitDots.dot(text[t], text[other]);
                count(own, Kind.TEXT_TEXT, cosine);
                if (owner[t] == owner[other]) {
                    count(own, Kind.TEXT_TEXT_MATCHED, cosine);
                }
            }
        }
        for (int i = 0; i < own.length; i++) {
            if (own[i] != 0) {
                counts.addAndGet(i, own[i]);
            }
        }
    }

    private static void count(int[] counts, Kind kind, float cosine) {
        int bin = Math.clamp((long) ((cosine + 1) / 2 * BINS), 0, BINS - 1);
        counts[kind.ordinal() * BINS + bin]++;
    }
}
