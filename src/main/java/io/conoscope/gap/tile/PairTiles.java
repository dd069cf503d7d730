package io.conoscope.gap.tile;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.linalg.BlockProducts;
import io.conoscope.math.UnitRows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// The cosines of all pairs of rows by BLAS, each pair once, never all of them at a time.
///
/// Blocks are padded with rows of zeros to one size, so that BLAS sums every cosine in the same
/// order wherever its rows stand: equal rows tie exactly. O((n + m)²·d / 2) time; memory for two
/// blocks and a tile a thread, and for all rows in 64 bits where they take at most 256 MiB.
public final class PairTiles {

    private static final int BLOCK = Tile.STRIDE;
    private static final long KEPT_VALUES = 1L << 25;

    private final UnitRows image;
    private final UnitRows text;
    private final int columns;
    private final int[] tops;
    private final int imageBlocks;
    private final int[] order;
    private final double[][] kept;

    public PairTiles(UnitRows image, UnitRows text) {
        this.image = image;
        this.text = text;
        this.columns = image.columns();
        this.imageBlocks = blocks(image.count());
        int all = imageBlocks + blocks(text.count());
        this.tops = new int[all];
        for (int b = 0; b < all; b++) {
            tops[b] = b < imageBlocks ? b * BLOCK : image.count() + (b - imageBlocks) * BLOCK;
        }
        this.order = spread(all);
        boolean keep = (long) all * BLOCK * columns <= KEPT_VALUES;
        this.kept = keep ? new double[all][] : new double[0][];
    }

    private static int blocks(int rows) {
        return (rows + BLOCK - 1) / BLOCK;
    }

    /// All blocks, in an order that spreads over all rows from the start.
    private static int[] spread(int blocks) {
        int stride = Math.max(1, (int) Math.round(blocks * (Math.sqrt(5) - 1) / 2));
        while (gcd(stride, blocks) > 1) {
            stride++;
        }
        var order = new int[blocks];
        for (int b = 0; b < blocks; b++) {
            order[b] = (int) ((long) b * stride % blocks);
        }
        return order;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /// All rows of both modalities.
    public int count() {
        return image.count() + text.count();
    }

    /// How many tiles there are.
    public int tiles() {
        return order.length * (order.length + 1) / 2;
    }

    private int rows(int block) {
        int end = block < imageBlocks ? image.count() : count();
        return Math.min(BLOCK, end - tops[block]);
    }

    /// Hears how far a visit is, one call at a time.
    @FunctionalInterface
    public interface Reached {

        /// @param tiles visited
        /// @param rows  stacked rows that were compared with all others
        void at(int tiles, List<RowRange> rows);
    }

    /// Rows in [from, to).
    public record RowRange(int from, int to) {}

    /// Shows every tile to every meter. Blocks of rows are done one after the other: what meters
    /// hold of the rows reported is final.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public void visit(
            List<? extends TileMeter> meters,
            int threads,
            CancellationToken token,
            Reached reached) {
        var walk = new Walk(reached);
        ParallelBlocks.forEach(
                tiles(),
                threads,
                token,
                () -> {
                    var worker = new Worker(meters.stream().map(TileMeter::visitor).toList());
                    return index -> {
                        token.throwIfCancelled();
                        worker.accept(index);
                        walk.done(worker.a, worker.b);
                    };
                });
    }

    /// Which blocks are done.
    private final class Walk {

        private final Reached reached;
        private final int[] left = new int[order.length];
        private final List<RowRange> done = new ArrayList<>();
        private int tiles;

        Walk(Reached reached) {
            this.reached = reached;
            Arrays.fill(left, order.length);
        }

        synchronized void done(int a, int b) {
            tiles++;
            finish(a);
            if (a != b) {
                finish(b);
            }
            reached.at(tiles, done);
        }

        private void finish(int block) {
            if (--left[block] == 0) {
                done.add(new RowRange(tops[block], tops[block] + rows(block)));
            }
        }
    }

    /// One thread's buffers.
    private final class Worker implements IntConsumer {

        private final List<TileMeter.TileVisitor> visitors;
        private final double[] lines = new double[BLOCK * columns];
        private final double[] others = new double[BLOCK * columns];
        private final double[] values = new double[BLOCK * BLOCK];
        private int inLines = -1;
        private int a;
        private int b;

        Worker(List<TileMeter.TileVisitor> visitors) {
            this.visitors = visitors;
        }

        @Override
        public void accept(int index) {
            // Counted from the end, tiles are those of a lower triangle, a row of it after the
            // other:
            // from the start, a block meets all that come after it before the next one does.
            int back = tiles() - 1 - index;
            int row = (int) ((Math.sqrt(8.0 * back + 1) - 1) / 2);
            while ((row + 1) * (row + 2) / 2 <= back) {
                row++;
            }
            while (row * (row + 1) / 2 > back) {
                row--;
            }
            int last = order.length - 1;
            int first = order[last - row];
            int second = order[last - (back - row * (row + 1) / 2)];
            a = Math.min(first, second);
            b = Math.max(first, second);
            var top = a == inLines ? lines : units(a, lines);
            inLines = kept.length > 0 ? -1 : a;
            var left = a == b ? top : units(b, others);
            BlockProducts.timesTransposed(top, BLOCK, left, BLOCK, columns, values);
            var tile = new Tile(index, kind(a, b), tops[a], rows(a), tops[b], rows(b), values);
            visitors.forEach(visitor -> visitor.visit(tile));
        }
    }

    private Tile.Kind kind(int a, int b) {
        if (b < imageBlocks) {
            return Tile.Kind.IMAGE_IMAGE;
        }
        return a < imageBlocks ? Tile.Kind.IMAGE_TEXT : Tile.Kind.TEXT_TEXT;
    }

    /// The rows of a block of length 1, padded with zeros.
    private double[] units(int block, double[] room) {
        if (kept.length == 0) {
            fill(block, room);
            return room;
        }
        synchronized (kept) {
            var there = kept[block];
            if (there == null) {
                there = new double[BLOCK * columns];
                fill(block, there);
                kept[block] = there;
            }
            return there;
        }
    }

    private void fill(int block, double[] into) {
        int rows = rows(block);
        for (int r = 0; r < rows; r++) {
            copy(tops[block] + r, into, r * columns);
        }
        Arrays.fill(into, rows * columns, into.length, 0);
    }

    private void copy(int row, double[] into, int offset) {
        if (row < image.count()) {
            image.copy(row, into, offset);
        } else {
            text.copy(row - image.count(), into, offset);
        }
    }

    /// The cosines of chosen pairs of stacked rows, each with the same bits as in its tile.
    ///
    /// @param a one row of each pair
    /// @param b the other one
    public double[] cosines(int[] a, int[] b) {
        var found = new double[a.length];
        var lines = new double[BLOCK * columns];
        var others = new double[BLOCK * columns];
        var values = new double[BLOCK * BLOCK];
        for (int first = 0; first < a.length; first += BLOCK) {
            int count = Math.min(BLOCK, a.length - first);
            for (int i = 0; i < count; i++) {
                copy(a[first + i], lines, i * columns);
                copy(b[first + i], others, i * columns);
            }
            Arrays.fill(lines, count * columns, lines.length, 0);
            Arrays.fill(others, count * columns, others.length, 0);
            BlockProducts.timesTransposed(lines, BLOCK, others, BLOCK, columns, values);
            for (int i = 0; i < count; i++) {
                found[first + i] = values[i * BLOCK + i];
            }
        }
        return found;
    }
}
