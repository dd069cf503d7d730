package io.conoscope.service.find;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.base.Progress;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.linalg.BlockProducts;
import io.conoscope.math.Matrix;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Items that are there more than once. Safe on any thread.
public final class Duplicates {

    /// From this cosine on, two rows of one modality count as the same.
    public static final double SAME = 0.98;

    /// More rows of a modality are not compared with each other: so many take half a minute.
    public static final int MOST_ROWS = 100_000;

    private static final int BLOCK = 256;

    private final CancellationToken token;
    private final Consumer<? super Progress> progress;

    private Duplicates(CancellationToken token, Consumer<? super Progress> progress) {
        this.token = token;
        this.progress = progress;
    }

    /// The points that have a double of their own modality: a row in almost the same direction, or
    /// the same caption. O(n²·d) for n rows of a modality, up to [#MOST_ROWS]; with more, only
    /// captions are compared.
    ///
    /// @param texts of the rows; may be shorter
    public static int[] of(
            Embeddings rows,
            List<TextItem> texts,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        var search = new Duplicates(token, progress);
        int images = rows.image().rows();
        var found = search.alike(rows.image());
        search.alike(rows.text()).stream().forEach(text -> found.set(images + text));
        same(texts).stream().forEach(text -> found.set(images + text));
        return found.stream().toArray();
    }

    private static BitSet same(List<TextItem> texts) {
        var first = new HashMap<String, Integer>();
        var found = new BitSet();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i).text();
            var before = text == null ? null : first.putIfAbsent(text.strip(), i);
            if (before != null) {
                found.set(before);
                found.set(i);
            }
        }
        return found;
    }

    private BitSet alike(Matrix rows) {
        var found = new BitSet();
        int n = rows.rows();
        if (n < 2 || n > MOST_ROWS) {
            return found;
        }
        var values = rows.unitRows().toArray();
        int blocks = (n + BLOCK - 1) / BLOCK;
        var done = new AtomicLong();
        ParallelBlocks.forEach(
                blocks,
                Runtime.getRuntime().availableProcessors(),
                token,
                () -> {
                    var products = new float[BLOCK * BLOCK];
                    return block -> {
                        compare(values, rows.columns(), block, products, found);
                        long now = done.incrementAndGet();
                        progress.accept(
                                new Progress(
                                        "find.duplicates", now, blocks, Double.NaN, Double.NaN));
                    };
                });
        return found;
    }

    private void compare(float[] values, int d, int block, float[] products, BitSet found) {
        int n = values.length / d;
        int from = block * BLOCK;
        int m = Math.min(BLOCK, n - from);
        for (int to = from; to < n; to += BLOCK) {
            token.throwIfCancelled();
            int k = Math.min(BLOCK, n - to);
            BlockProducts.timesTransposed(values, from * d, m, values, to * d, k, d, products);
            for (int i = 0; i < m; i++) {
                for (int j = to == from ? i + 1 : 0; j < k; j++) {
                    if (products[i * k + j] >= SAME) {
                        synchronized (found) {
                            found.set(from + i);
                            found.set(to + j);
                        }
                    }
                }
            }
        }
    }
}
