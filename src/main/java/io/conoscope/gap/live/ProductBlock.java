package io.conoscope.gap.live;

import io.conoscope.base.CancellationToken;
import io.conoscope.linalg.BlockProducts;

/// Products of some rows with many, for every amount of one correction.
///
/// @param left    side of the rows, one a line
/// @param right   side of the others, one a column
/// @param rows    which rows of the left side; shape (q)
/// @param raw     shape (q, right.count()), row-major: rows as they are
/// @param once    one of both corrected, summed both ways; the same array as `raw` where nothing is
///                mixed in
/// @param twice   both corrected; as `once`
record ProductBlock(
        RowSide left, RowSide right, int[] rows, float[] raw, float[] once, float[] twice) {

    private static final int LINES = 64;

    /// O(q·n·d) time, on the calling thread.
    ///
    /// @param mixes whether corrected rows are mixed in
    static ProductBlock of(
            RowSide left, RowSide right, int[] rows, boolean mixes, CancellationToken token) {
        var raw = products(left, left.raw(), right, right.raw(), rows, token);
        if (!mixes) {
            return new ProductBlock(left, right, rows, raw, raw, raw);
        }
        var once = products(left, left.raw(), right, right.corrected(), rows, token);
        var other = products(left, left.corrected(), right, right.raw(), rows, token);
        for (int i = 0; i < once.length; i++) {
            once[i] += other[i];
        }
        var twice = products(left, left.corrected(), right, right.corrected(), rows, token);
        return new ProductBlock(left, right, rows, raw, once, twice);
    }

    private static float[] products(
            RowSide left,
            float[] from,
            RowSide right,
            float[] with,
            int[] rows,
            CancellationToken token) {
        int m = right.count();
        int d = left.width();
        var into = new float[Math.multiplyExact(rows.length, m)];
        var lines = new float[LINES * d];
        var part = new float[LINES * m];
        for (int first = 0; first < rows.length; first += LINES) {
            token.throwIfCancelled();
            int count = Math.min(LINES, rows.length - first);
            for (int i = 0; i < count; i++) {
                System.arraycopy(from, rows[first + i] * d, lines, i * d, d);
            }
            BlockProducts.timesTransposed(lines, 0, count, with, 0, m, d, part);
            System.arraycopy(part, 0, into, first * m, count * m);
        }
        return into;
    }

    /// Writes the cosines of one line at one amount.
    ///
    /// @param leftInverse  what rows of the left side are divided by, by row
    /// @param rightInverse the same of the right side
    /// @param into         shape (right.count()), from an offset on
    void cosines(
            int line,
            Blend blend,
            float[] leftInverse,
            float[] rightInverse,
            float[] into,
            int offset) {
        int m = right.count();
        int at = line * m;
        float scale = leftInverse[rows[line]];
        if (blend.move() == 0 && blend.once() == 0 && blend.twice() == 0) {
            for (int j = 0; j < m; j++) {
                into[offset + j] = blend.raw() * raw[at + j] * scale * rightInverse[j];
            }
        } else if (raw != once) {
            for (int j = 0; j < m; j++) {
                float product =
                        blend.raw() * raw[at + j]
                                + blend.once() * once[at + j]
                                + blend.twice() * twice[at + j];
                into[offset + j] = product * scale * rightInverse[j];
            }
        } else {
            shifted(line, blend.move(), scale, rightInverse, into, offset);
        }
    }

    /// One of the cosines that [#cosines] writes, to the last bit.
    float cosine(int line, int j, Blend blend, float[] leftInverse, float[] rightInverse) {
        int at = line * right.count() + j;
        float scale = leftInverse[rows[line]];
        if (blend.move() == 0 && blend.once() == 0 && blend.twice() == 0) {
            return blend.raw() * raw[at] * scale * rightInverse[j];
        }
        if (raw != once) {
            float product =
                    blend.raw() * raw[at] + blend.once() * once[at] + blend.twice() * twice[at];
            return product * scale * rightInverse[j];
        }
        float move = blend.move();
        float constant =
                right.sign() * move * left.along()[rows[line]]
                        + left.sign() * right.sign() * move * move;
        float product = raw[at] + constant + left.sign() * move * right.along()[j];
        return product * scale * rightInverse[j];
    }

    private void shifted(
            int line, float move, float scale, float[] rightInverse, float[] into, int offset) {
        int m = right.count();
        int at = line * m;
        float constant =
                right.sign() * move * left.along()[rows[line]]
                        + left.sign() * right.sign() * move * move;
        float factor = left.sign() * move;
        var along = right.along();
        for (int j = 0; j < m; j++) {
            float product = raw[at + j] + constant + factor * along[j];
            into[offset + j] = product * scale * rightInverse[j];
        }
    }
}
