package io.conoscope.runlog.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.PairsFile;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class StoredEvaluationTest {

    @TempDir Path run;

    /// Of two images and three texts, as [Evaluations#measures] has them.
    private static Evaluation evaluation(
            @Nullable Measures measures, Map<CosineKind, CosineHistogram> histograms) {
        return new Evaluation(10, 0.5, 1e9, 0.07, 2, 3, measures, histograms, List.of());
    }

    private StoredEvaluation stored(@Nullable Path layout) {
        return new StoredEvaluation(run.resolve("10"), evaluation(null, Map.of()), layout);
    }

    @Test
    void theGapViewHasARowForEachImageAndText() throws Exception {
        var file = run.resolve("layout.npy");
        var xy = Matrix.of(5, 2, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        NpyFile.write(file, xy);
        assertArrayEquals(xy.toArray(), stored(file).readLayout().toArray());
        assertNull(stored(null).readLayout());
    }

    @Test
    void aGapViewOfAnotherShapeIsRefusedWithBoth() throws Exception {
        for (var shape : new int[][] {{4, 2}, {5, 3}}) {
            var file = run.resolve("layout.npy");
            NpyFile.write(file, Matrix.of(shape[0], shape[1], new float[shape[0] * shape[1]]));
            var failure = assertThrows(ConoscopeException.class, () -> stored(file).readLayout());
            assertEquals("npy.shape", failure.key());
            var message = failure.getMessage();
            var found = "(" + shape[0] + ", " + shape[1] + ")";
            assertEquals(true, message.contains(found) && message.contains("(5, 2)"), message);
        }
    }

    @Test
    void pairsStandBesideTheEvaluationsOfARun() throws Exception {
        assertNull(stored(null).readPairs());
        var pairs = new Pairs(new int[] {0, 1, 2}, new int[] {0, 1, 1});
        PairsFile.write(run.resolve(EvaluationFiles.PAIRS), pairs);
        var read = stored(null).readPairs();
        assertArrayEquals(pairs.text(), read.text());
        assertArrayEquals(pairs.image(), read.image());
    }

    @Test
    void meansAreAsMeasured() {
        var measured = evaluation(Evaluations.measures(0.8, 0.3, 0.6), Map.of());
        assertEquals(0.3, measured.mean(CosineKind.MATCHED));
        assertEquals(0.3 - 0.2, measured.mean(CosineKind.UNMATCHED));
        assertEquals(0.4, measured.mean(CosineKind.IMAGE_IMAGE));
        assertEquals(0.35, measured.mean(CosineKind.TEXT_TEXT));
        assertEquals(0.6, measured.mean(CosineKind.TEXT_TEXT_MATCHED));
    }

    @Test
    void withoutMeasuresMeansAreAsTheBinsTell() {
        // One cosine at -0.5, one kind without any, one at 0.5 twice.
        var histograms = Evaluation.histograms(new long[][] {{1, 0}, {0, 0}, {0, 2}});
        assertEquals(Set.of(CosineKind.MATCHED, CosineKind.IMAGE_IMAGE), histograms.keySet());
        var counted = evaluation(null, histograms);
        assertEquals(-0.5, counted.mean(CosineKind.MATCHED));
        assertEquals(0.5, counted.mean(CosineKind.IMAGE_IMAGE));
        assertEquals(Double.NaN, counted.mean(CosineKind.UNMATCHED));
    }
}
