package io.conoscope.gap;

import io.conoscope.embedding.Embeddings;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The definitions written down as plainly as they are stated, pair by pair, to check the blocked
/// code against. Each text belongs to one image.
public final class PlainMeasures {

    private final int n;
    private final int m;
    private final double[][] rows;
    private final int[] imageOf;

    public PlainMeasures(Embeddings embeddings) {
        n = embeddings.image().rows();
        m = embeddings.text().rows();
        rows = new double[n + m][];
        for (int r = 0; r < n + m; r++) {
            var row = r < n ? embeddings.image().row(r) : embeddings.text().row(r - n);
            double norm = 0;
            for (float value : row) {
                norm += (double) value * value;
            }
            rows[r] = new double[row.length];
            for (int c = 0; c < row.length; c++) {
                rows[r][c] = row[c] / Math.sqrt(norm);
            }
        }
        imageOf = new int[m];
        for (int p = 0; p < m; p++) {
            imageOf[embeddings.pairs().text()[p]] = embeddings.pairs().image()[p];
        }
    }

    public double[] matched() {
        return cosines((a, b) -> a < n && b >= n && imageOf[b - n] == a);
    }

    public double[] unmatched() {
        return cosines((a, b) -> a < n && b >= n && imageOf[b - n] != a);
    }

    public double[] imageImage() {
        return cosines((a, b) -> b < n);
    }

    public double[] textText() {
        return cosines((a, b) -> a >= n);
    }

    public double[] textTextMatched() {
        return cosines((a, b) -> a >= n && imageOf[a - n] == imageOf[b - n]);
    }

    public double alignment() {
        return Arrays.stream(matched()).map(c -> 2 - 2 * c).average().orElseThrow();
    }

    public double uniformityAll() {
        return Math.log(
                Arrays.stream(cosines((a, b) -> true))
                        .map(c -> Math.exp(-2 * (2 - 2 * c)))
                        .average()
                        .orElseThrow());
    }

    public double recall5(boolean fromImages) {
        return queries(fromImages)
                .map(q -> rank(q, r -> (r < n) != (q < n)) <= 5 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    public double mixedMedianRank(boolean fromImages) {
        var ranks = queries(fromImages).map(q -> rank(q, r -> r != q)).sorted().toArray();
        return (ranks[(ranks.length - 1) / 2] + ranks[ranks.length / 2]) / 2.0;
    }

    private int rank(int query, IntPredicate among) {
        Set<Integer> matches = new HashSet<>();
        for (int t = 0; t < m; t++) {
            if (query < n && imageOf[t] == query) {
                matches.add(n + t);
            } else if (query == n + t) {
                matches.add(imageOf[t]);
            }
        }
        double best = matches.stream().mapToDouble(r -> cosine(query, r)).max().orElseThrow();
        return 1
                + (int)
                        IntStream.range(0, n + m)
                                .filter(among)
                                .filter(r -> !matches.contains(r) && cosine(query, r) >= best)
                                .count();
    }

    private IntStream queries(boolean fromImages) {
        return fromImages ? IntStream.range(0, n) : IntStream.range(n, n + m);
    }

    private interface Kind {
        boolean has(int a, int b);
    }

    private double[] cosines(Kind kind) {
        var all = DoubleStream.builder();
        for (int a = 0; a < n + m; a++) {
            for (int b = a + 1; b < n + m; b++) {
                if (kind.has(a, b)) {
                    all.add(cosine(a, b));
                }
            }
        }
        return all.build().toArray();
    }

    private double cosine(int a, int b) {
        double sum = 0;
        for (int c = 0; c < rows[a].length; c++) {
            sum += rows[a][c] * rows[b][c];
        }
        return sum;
    }
}
