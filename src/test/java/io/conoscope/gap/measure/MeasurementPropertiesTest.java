package io.conoscope.gap.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.GapRows;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

class MeasurementPropertiesTest {

    private static final int DIMENSION = 4;

    @Property(tries = 20, seed = "42")
    void doNotChangeWhenTheSpaceIsTurned(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n) {
        var image = GapRows.cone(seed, n, DIMENSION, 2);
        var text = GapRows.cone(seed + 1, n, DIMENSION, 3);
        double angle = Seeds.random(seed).nextDouble(6.28);
        var before = measure(GapRows.embeddings(image, text));
        var after = measure(GapRows.embeddings(turned(image, angle), turned(text, angle)));
        same(before, after, 1e-5);
        assertEquals(before.effectiveRank().image(), after.effectiveRank().image(), 1e-4);
    }

    @Property(tries = 20, seed = "42")
    void doNotChangeWithTheOrderOfRows(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n) {
        var image = GapRows.cone(seed, n, DIMENSION, 2);
        var text = GapRows.cone(seed + 1, n, DIMENSION, 3);
        var imageOrder = order(n, seed);
        var textOrder = order(n, seed + 1);
        var newRow = new int[n];
        for (int i = 0; i < n; i++) {
            newRow[imageOrder[i]] = i;
        }
        var images = new int[n];
        var texts = new int[n];
        for (int t = 0; t < n; t++) {
            texts[t] = t;
            images[t] = newRow[textOrder[t]];
        }
        same(
                measure(GapRows.embeddings(image, text)),
                measure(
                        GapRows.embeddings(
                                image.select(imageOrder),
                                text.select(textOrder),
                                new Pairs(texts, images))),
                1e-12);
    }

    private static void same(Measures a, Measures b, double within) {
        assertEquals(a.gap().l2(), b.gap().l2(), within);
        assertEquals(a.cosine().matched().mean(), b.cosine().matched().mean(), within);
        assertEquals(a.cosine().unmatched().std(), b.cosine().unmatched().std(), within);
        assertEquals(a.cosine().textText().max(), b.cosine().textText().max(), within);
        assertEquals(a.uniformity().all(), b.uniformity().all(), within);
        assertEquals(a.relativeModalityGap(), b.relativeModalityGap(), within);
        if (within < 1e-9) {
            assertEquals(a.recall(), b.recall());
            assertEquals(a.mixed().imageQuery(), b.mixed().imageQuery());
        }
    }

    private static Matrix turned(Matrix rows, double angle) {
        var values = rows.toArray();
        for (int r = 0; r < rows.rows(); r++) {
            double x = rows.at(r, 0);
            double y = rows.at(r, 2);
            values[r * DIMENSION] = (float) (Math.cos(angle) * x - Math.sin(angle) * y);
            values[r * DIMENSION + 2] = (float) (Math.sin(angle) * x + Math.cos(angle) * y);
        }
        return Matrix.of(rows.rows(), DIMENSION, values);
    }

    private static int[] order(int n, long seed) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Measures measure(Embeddings embeddings) {
        return Measurement.of(embeddings, 1, new CancellationToken(), progress -> {});
    }
}
