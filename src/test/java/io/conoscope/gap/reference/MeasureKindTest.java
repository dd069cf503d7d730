package io.conoscope.gap.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.measure.FlatMeasures;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

class MeasureKindTest {

    private static List<FlatMeasures.Entry> measured(Embeddings rows) {
        return FlatMeasures.of(Measurement.of(rows, 1, new CancellationToken(), progress -> {}));
    }

    /// @param shared how much all rows of a modality have in common: at 100 they are nearly one
    private static Embeddings rows(int n, int d, double shared) {
        var random = Seeds.random(7);
        return new Embeddings(
                matrix(n, d, shared, random::nextGaussian),
                matrix(n, d, -shared, random::nextGaussian),
                new Pairs(IntStream.range(0, n).toArray(), IntStream.range(0, n).toArray()),
                new Provenance("m", "w", "c", null, Map.of()));
    }

    private static Matrix matrix(
            int n, int d, double shared, java.util.function.DoubleSupplier next) {
        var values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (next.getAsDouble() + (i % d == 0 ? shared : 0));
        }
        return Matrix.of(n, d, values);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 100})
    void whatIsMeasuredLiesInItsRange(double shared) {
        var rows = rows(12, 6, shared);
        var sizes = new MeasureSizes(12, 12, 6);
        int known = 0;
        for (var entry : measured(rows)) {
            var kind = MeasureKind.of(entry.key());
            if (kind.isPresent() && Double.isFinite(entry.value())) {
                known++;
                var range = kind.get().range(sizes);
                assertTrue(
                        range.holds(entry.value()),
                        entry.key() + " = " + entry.value() + " outside " + range);
            }
        }
        assertTrue(known >= 25, known + " measures known");
    }

    @Test
    void theBoundsAreReached() {
        // Two opposite rows are as even as two can be, and their mean cosine is -1.
        assertEquals(-1, MeasureBounds.meanCosine(2).low());
        assertEquals(-8, MeasureBounds.uniformity(2).low());
        // Three at 120 degrees: d² = 3 for all pairs.
        assertEquals(-6, MeasureBounds.uniformity(3).low(), 1e-12);
        // Of 0, 0, 0, 4 the skewness is 2 / √3.
        assertEquals(2 / Math.sqrt(3), MeasureBounds.skewness(4).high(), 1e-12);
    }

    @Test
    void everyMeanOfTheFlatListIsKnown() {
        var unknown = new TreeSet<String>();
        for (var entry : measured(rows(12, 6, 1))) {
            var key = entry.key();
            boolean plain =
                    key.matches("images|texts|dimension|.*\\.(std|min|max|index|folds)")
                            || key.matches("gap\\.topDimensions\\.([1-9]|1\\d)\\.share");
            if (!plain && MeasureKind.of(key).isEmpty()) {
                unknown.add(key);
            }
        }
        assertEquals(new TreeSet<>(), unknown);
    }

    @Test
    void publishedNumbersAreOfMeasuresAndInTheirRange() {
        assertTrue(PublishedNumbers.all().size() >= 20);
        for (var number : PublishedNumbers.all()) {
            var kind = MeasureKind.of(number.key()).orElseThrow();
            var range = kind.range(new MeasureSizes(500, 500, 512));
            assertTrue(range.holds(number.value()), number.toString());
            assertTrue(number.source().length() > 10 && !number.data().isBlank());
        }
        assertEquals(0.19, PublishedNumbers.of("gap.l2").getFirst().value());
    }

    @Test
    void aRangeNeedsTwoRows() {
        assertThrows(IllegalArgumentException.class, () -> new MeasureSizes(1, 5, 3));
        assertThrows(IllegalArgumentException.class, () -> new MeasureRange(1, 0));
    }
}
