package io.conoscope.projection.quality;

import io.conoscope.linalg.Products;
import io.conoscope.math.UnitRows;
import io.conoscope.math.Workers;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/// The neighbourhoods of sampled points before and after, and what they sum up to.
final class QualitySample {

    private static final int CHUNK = 32;
    private static final int TRIPLETS = 20_000;

    private final int n;
    private final int d;
    private final int k;
    private final float[] unit;
    private final float[] xy;
    private final int[] queries;
    private final int @Nullable [] modality;

    // One entry a query, so that the sums do not depend on who came first.
    private final long[] intruders;
    private final long[] missing;
    private final int[] kept;
    private final int[] sameBefore;
    private final int[] sameAfter;

    QualitySample(ProjectionInput input, float[] xy, int[] queries, int k) {
        this.n = input.rows().rows();
        this.d = input.rows().columns();
        this.k = k;
        this.unit = UnitRows.orZero(input.rows());
        this.xy = xy;
        this.queries = queries;
        this.modality = input.modality();
        this.intruders = new long[queries.length];
        this.missing = new long[queries.length];
        this.kept = new int[queries.length];
        this.sameBefore = new int[queries.length];
        this.sameAfter = new int[queries.length];
    }

    void run(Workers workers, ProjectionControl control) {
        int chunks = (queries.length + CHUNK - 1) / CHUNK;
        workers.forEach(chunks, this::worker, control::throwIfCancelled);
    }

    LayoutQuality quality(double tripletAccuracy) {
        double places = (double) queries.length * k;
        double scale = 2 / (places * (2.0 * n - 3 * k - 1));
        boolean told = modality != null && k > 0;
        return new LayoutQuality(
                k == 0 ? Double.NaN : 1 - scale * sum(intruders),
                k == 0 ? Double.NaN : 1 - scale * sum(missing),
                k == 0 ? Double.NaN : sum(kept) / places,
                tripletAccuracy,
                told ? sum(sameBefore) / places : Double.NaN,
                told ? sum(sameAfter) / places : Double.NaN,
                k,
                queries.length);
    }

    double tripletAccuracy(RandomGenerator random) {
        if (n < 3) {
            return Double.NaN;
        }
        int agreed = 0;
        for (int t = 0; t < TRIPLETS; t++) {
            int a = random.nextInt(n);
            int b = other(random, a, a);
            int c = other(random, a, b);
            boolean before = cosine(a, b) > cosine(a, c);
            boolean after = squared(a, b) < squared(a, c);
            agreed += before == after ? 1 : 0;
        }
        return agreed / (double) TRIPLETS;
    }

    private IntConsumer worker() {
        var block = new float[CHUNK * d];
        var cosines = new float[CHUNK * n];
        return chunk -> {
            int from = chunk * CHUNK;
            int to = Math.min(queries.length, from + CHUNK);
            for (int q = from; q < to; q++) {
                System.arraycopy(unit, queries[q] * d, block, (q - from) * d, d);
            }
            Products.timesTransposed(block, to - from, unit, n, d, cosines);
            for (int q = from; q < to; q++) {
                compare(q, cosines, (q - from) * n);
            }
        };
    }

    private void compare(int q, float[] cosines, int at) {
        int self = queries[q];
        var farBefore = new double[n];
        var farAfter = new double[n];
        for (int j = 0; j < n; j++) {
            farBefore[j] = -cosines[at + j];
            farAfter[j] = squared(self, j);
        }
        var before = new PointRanking(self, farBefore);
        var after = new PointRanking(self, farAfter);
        var nearBefore = before.nearest(k);
        var nearAfter = after.nearest(k);
        intruders[q] = before.beyond(nearAfter, k);
        missing[q] = after.beyond(nearBefore, k);
        kept[q] = PointRanking.shared(nearBefore, nearAfter);
        sameBefore[q] = same(self, nearBefore);
        sameAfter[q] = same(self, nearAfter);
    }

    private int same(int self, int[] others) {
        int count = 0;
        for (int other : others) {
            count += modality != null && modality[other] == modality[self] ? 1 : 0;
        }
        return count;
    }

    private double squared(int a, int b) {
        double dx = (double) xy[2 * a] - xy[2 * b];
        double dy = (double) xy[2 * a + 1] - xy[2 * b + 1];
        return dx * dx + dy * dy;
    }

    private double cosine(int a, int b) {
        double sum = 0;
        for (int c = 0; c < d; c++) {
            sum += (double) unit[a * d + c] * unit[b * d + c];
        }
        return sum;
    }

    private int other(RandomGenerator random, int a, int b) {
        int found = random.nextInt(n);
        while (found == a || found == b) {
            found = random.nextInt(n);
        }
        return found;
    }

    private static double sum(long[] values) {
        return Arrays.stream(values).sum();
    }

    private static double sum(int[] values) {
        return Arrays.stream(values).asLongStream().sum();
    }
}
