package io.conoscope.runlog.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.base.json.JsonText;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.PairsFile;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class EvaluationFilesTest {

    @TempDir Path run;

    private static Evaluation evaluation(Measures measures) {
        var counts = new long[][] {{1, 2}, {3, 4}, {0, 0}, {5, 6}, {7, 8}};
        return new Evaluation(
                1200,
                2.5,
                1_732_600_000.25,
                Double.NaN,
                2,
                3,
                measures,
                Evaluation.histograms(counts),
                List.of(
                        new RetrievalScores(
                                "scenes dev", Map.of("1", 0.25, "5", 0.5), Map.of(), Map.of())));
    }

    private Evaluation readBack() throws Exception {
        return RunEvaluations.of(run).refresh().getFirst().evaluation();
    }

    @Test
    void anEvaluationComesBackAsItWasWritten() throws Exception {
        var written = evaluation(Evaluations.measures(0.8, 0.3));
        var layout = Matrix.of(5, 2, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        EvaluationFiles.write(run, written, layout);
        assertEquals(written, readBack());
        var folder = run.resolve("evaluations/00001200");
        assertEquals(5, NpyFile.read(folder.resolve("layout.npy")).rows());
        assertTrue(Files.exists(folder.resolve("evaluation.json")));
    }

    @Test
    void measuresStandAsTheVerbPrintsThem() throws Exception {
        var measures = Evaluations.measures(0.8, Double.NaN);
        EvaluationFiles.write(run, evaluation(measures), null);
        var file = run.resolve("evaluations/00001200/evaluation.json");
        var stored = JsonSection.read(file, 1 << 20);
        var printed = JsonSection.parse(file, JsonText.of(measures));
        assertEquals(printed, stored.value("measures"));
        assertNull(stored.value("layout"));
    }

    @Test
    void aKindWithoutPairsIsLeftOut() throws Exception {
        EvaluationFiles.write(run, evaluation(null), null);
        var read = readBack();
        assertFalse(read.histograms().containsKey(CosineKind.IMAGE_IMAGE));
        assertArrayEquals(new long[] {5, 6}, read.histograms().get(CosineKind.TEXT_TEXT).counts());
        assertTrue(Double.isNaN(read.temperature()));
    }

    @Test
    void pairsAreWrittenAsEmbedWritesThem() throws Exception {
        var pairs = new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1});
        EvaluationFiles.writePairs(run, pairs);
        assertEquals(pairs, PairsFile.read(run.resolve("evaluations/pairs.csv"), 3, 2));
    }

    @Test
    void theMeanOfBinsIsTheMeanOfTheirMiddles() {
        var histogram = new CosineHistogram(-1, 1, new long[] {1, 0, 0, 3});
        assertEquals((-0.75 + 3 * 0.75) / 4, histogram.mean(), 1e-12);
        assertEquals(3 / (4 * 0.5), histogram.densities()[3], 1e-12);
        assertEquals(0.5, histogram.edge(3), 1e-12);
        assertEquals(0, histogram.firstBin());
        assertEquals(3, histogram.lastBin());
    }

    @Test
    void aHistogramNeedsBinsAndCounts() {
        assertThrows(IllegalArgumentException.class, () -> new CosineHistogram(-1, 1, new long[0]));
        assertThrows(
                IllegalArgumentException.class, () -> new CosineHistogram(-1, 1, new long[] {-1}));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(run.resolve("evaluations"), "in the way");
        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () -> EvaluationFiles.write(run, evaluation(null), null));
        assertEquals("file.write", failure.key());
    }
}
