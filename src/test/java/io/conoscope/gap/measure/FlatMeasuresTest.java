package io.conoscope.gap.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.gap.GapRows;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

class FlatMeasuresTest {

    private static final Measures AXES =
            Measurement.of(
                            GapRows.embeddings(
                                    Matrix.ofRows(new float[] {2, 0}, new float[] {0, 3}),
                                    Matrix.ofRows(new float[] {0, 1}, new float[] {1, 0})),
                            1,
                            new CancellationToken(),
                            progress -> {})
                    .with(new Measures.Separability(0.25, 2));

    @Test
    void namesEveryNumberByItsPlaceInTheJson() {
        var entries = FlatMeasures.of(AXES);
        assertEquals(new FlatMeasures.Entry("images", 2), entries.getFirst());
        assertTrue(entries.contains(new FlatMeasures.Entry("separability.accuracy", 0.25)));
        assertTrue(entries.contains(new FlatMeasures.Entry("recall.imageToText.5", 1)));
        assertTrue(entries.contains(new FlatMeasures.Entry("cosine.matched.min", 0)));
        assertEquals(
                1, entries.stream().filter(e -> e.key().endsWith("Dimensions.0.index")).count());
        assertEquals(
                1, entries.stream().filter(e -> e.key().endsWith("Dimensions.1.share")).count());
    }

    @Test
    void aNumberThatCouldNotBeMeasuredIsAnEmptyCell() {
        var csv = FlatMeasures.toCsv(AXES);
        assertTrue(csv.startsWith("measure,value\nimages,2\ntexts,2\n"), csv);
        assertTrue(csv.contains("\nhubness.imageToText.skewness,\n"), csv);
        assertTrue(csv.contains("\nseparability.accuracy,0.25\n"), csv);
    }
}
