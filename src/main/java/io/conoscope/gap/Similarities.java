package io.conoscope.gap;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.base.ProgressMeter;
import io.conoscope.math.UnitRows;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// The cosines of every row with every row, a block of rows at a time, never all of them.
///
/// Each cosine is summed in the same order wherever its rows stand, so that equal rows tie exactly;
/// a BLAS sums the edges of its blocks in other orders. The inner loop runs over rows, not over
/// coordinates, which lets the compiler use vector instructions. O((n + m)²·d) time; memory for a
/// block of rows a thread, 32 MiB at most for up to 250,000 rows.
public final class Similarities {

    /// Rows side by side in a tile.
    private static final int TILE = 128;

    private static final int UNROLL = 8;
    private static final int BLOCK_VALUES = 1 << 22;

    private final UnitRows image;
    private final UnitRows text;
    private final int count;
    private final int depth;
    private final int block;

    public Similarities(UnitRows image, UnitRows text) {
        this.image = image;
        this.text = text;
        this.count = image.count() + text.count();
        this.depth = (image.columns() + UNROLL - 1) / UNROLL * UNROLL;
        this.block = Math.clamp(BLOCK_VALUES / count, 16, 256);
    }

    /// All rows of both modalities.
    public int count() {
        return count;
    }

    /// Shows every row to every meter, in an order that spreads over all rows from the start: what
    /// the meters hold after any share of the rows is an estimate of what they will hold.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public void visit(
            List<? extends RowMeter> meters,
            int threads,
            CancellationToken token,
            ProgressMeter progress) {
        visit(meters, false, threads, token, progress);
    }

    /// The same where meters look at the other modality's rows only: 2·n·m cosines are computed,
    /// and what stands in a row's own modality means nothing.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public void visitAcross(
            List<? extends RowMeter> meters,
            int threads,
            CancellationToken token,
            ProgressMeter progress) {
        visit(meters, true, threads, token, progress);
    }

    private void visit(
            List<? extends RowMeter> meters,
            boolean across,
            int threads,
            CancellationToken token,
            ProgressMeter progress) {
        int blocks = (count + block - 1) / block;
        int stride = stride(blocks);
        var done = new int[1];
        ParallelBlocks.forEach(
                blocks,
                threads,
                token,
                () -> {
                    var worker = new Worker(meters, across, token);
                    return b -> {
                        worker.accept((int) ((long) b * stride % blocks));
                        synchronized (done) {
                            done[0] += worker.queries;
                            progress.report(done[0]);
                        }
                    };
                });
    }

    /// The number next to the golden section of so many blocks that leaves none of them out.
    private static int stride(int blocks) {
        int stride = Math.max(1, (int) Math.round(blocks * (Math.sqrt(5) - 1) / 2));
        while (gcd(stride, blocks) > 1) {
            stride++;
        }
        return stride;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private void copyUnit(int row, double[] into, int offset) {
        if (row < image.count()) {
            image.copy(row, into, offset);
        } else {
            text.copy(row - image.count(), into, offset);
        }
    }

    /// One thread's buffers.
    private final class Worker implements IntConsumer {

        private final List<? extends RowMeter> meters;
        private final boolean across;
        private final CancellationToken token;
        private final double[][] query = new double[block][depth];
        private final double[][] cosines = new double[block][count];
        private final double[][] tile = new double[depth][TILE];
        private final double[] unit = new double[depth];
        private final double[] sums = new double[TILE];
        private int queries;

        Worker(List<? extends RowMeter> meters, boolean across, CancellationToken token) {
            this.meters = meters;
            this.across = across;
            this.token = token;
        }

        @Override
        public void accept(int b) {
            int from = b * block;
            queries = Math.min(block, count - from);
            for (int q = 0; q < queries; q++) {
                copyUnit(from + q, query[q], 0);
            }
            int images = image.count();
            int begin = across && from + queries <= images ? images : 0;
            int end = across && from >= images ? images : count;
            for (int first = begin; first < end; first += TILE) {
                token.throwIfCancelled();
                compareWithTile(first, Math.min(TILE, end - first));
            }
            for (int q = 0; q < queries; q++) {
                var row = new SimilarityRow(from + q, image.count(), cosines[q]);
                meters.forEach(meter -> meter.visit(row));
            }
        }

        private void compareWithTile(int first, int rows) {
            for (int j = 0; j < rows; j++) {
                copyUnit(first + j, unit, 0);
                for (int k = 0; k < depth; k++) {
                    tile[k][j] = unit[k];
                }
            }
            for (int q = 0; q < queries; q++) {
                addProducts(query[q], tile, sums);
                System.arraycopy(sums, 0, cosines[q], first, rows);
            }
        }
    }

    /// The products of one row with all rows of a tile, whose coordinate k is `tile[k]`.
    private static void addProducts(double[] q, double[][] tile, double[] sums) {
        Arrays.fill(sums, 0);
        for (int k = 0; k < q.length; k += UNROLL) {
            addEight(q, k, tile, sums);
        }
    }

    private static void addEight(double[] q, int k, double[][] tile, double[] sums) {
        var t0 = tile[k];
        var t1 = tile[k + 1];
        var t2 = tile[k + 2];
        var t3 = tile[k + 3];
        var t4 = tile[k + 4];
        var t5 = tile[k + 5];
        var t6 = tile[k + 6];
        var t7 = tile[k + 7];
        double q0 = q[k];
        double q1 = q[k + 1];
        double q2 = q[k + 2];
        double q3 = q[k + 3];
        double q4 = q[k + 4];
        double q5 = q[k + 5];
        double q6 = q[k + 6];
        double q7 = q[k + 7];
        for (int j = 0; j < TILE; j++) {
            double low = (q0 * t0[j] + q1 * t1[j]) + (q2 * t2[j] + q3 * t3[j]);
            double high = (q4 * t4[j] + q5 * t5[j]) + (q6 * t6[j] + q7 * t7[j]);
            sums[j] += low + high;
        }
    }
}
