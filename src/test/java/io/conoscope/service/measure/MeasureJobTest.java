package io.conoscope.service.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.FittedTransform;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Map;

class MeasureJobTest {

    private static final int N = 20;

    /// Puts every text where its image is.
    private record Close() implements RowTransform {

        @Override
        public String name() {
            return "close";
        }

        @Override
        public FittedTransform fit(ModalityRows rows) {
            return given -> new ModalityRows(given.image(), given.image());
        }
    }

    private static Matrix around(float first, long seed) {
        var random = Seeds.random(seed);
        var values = new float[3 * N];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 3 == 0 ? first : 0) + 0.1f * (float) random.nextGaussian();
        }
        return Matrix.of(N, 3, values);
    }

    private static Measures measure(RowCorrection correction) {
        var rows =
                new Embeddings(
                        around(1, 1),
                        around(-1, 2),
                        Pairs.diagonal(N),
                        new Provenance("m", "trained", "two", null, Map.of()));
        var request = new MeasureRequest(correction, 1, 1);
        return MeasureJob.run(rows, request, new CancellationToken(), progress -> {});
    }

    @Test
    void rowsAreMeasuredAsTheyAreWithoutACorrection() {
        var measures = measure(RowCorrection.NONE);
        assertTrue(measures.gap().l2() > 1.9, measures.gap().toString());
        assertEquals(1, measures.separability().accuracy());
    }

    @Test
    void whatIsMeasuredWentThroughTheCorrection() {
        var measures = measure(new RowCorrection(new Close(), FitSample.ALL));
        assertEquals(0, measures.gap().l2(), 1e-12);
        assertTrue(measures.separability().accuracy() < 0.9, measures.separability().toString());
    }

    @Test
    void theGapIsKnownBeforeAnythingElseIsDone() {
        var rows =
                new Embeddings(
                        around(1, 1),
                        around(-1, 2),
                        Pairs.diagonal(N),
                        new Provenance("m", "trained", "two", null, Map.of()));
        var heard = new ArrayList<String>();
        var request = new MeasureRequest(RowCorrection.NONE, 1, 1);
        var measures =
                MeasureJob.run(
                        rows,
                        request,
                        new CancellationToken(),
                        progress -> heard.add(progress.stage()),
                        soFar -> heard.add("gap " + soFar.measures().gap().l2()));
        assertEquals("gap " + measures.gap().l2(), heard.getFirst());
        assertEquals("measure.separability", heard.get(1));
        assertEquals(measures, measure(RowCorrection.NONE));
    }
}
