package io.conoscope.runlog.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class EvaluationsDeletedTest {

    @TempDir Path run;

    @BeforeEach
    void writeThree() throws Exception {
        for (long step : new long[] {0, 20, 100}) {
            var folder = Files.createDirectories(EvaluationFiles.folder(run, step));
            Files.writeString(folder.resolve("evaluation.json"), "{}");
            Files.writeString(folder.resolve("layout.npy"), "x");
        }
    }

    private List<String> names() throws Exception {
        try (var all = Files.list(run.resolve("evaluations"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,1", "19,1", "20,2", "99,2", "100,3", "1000,3"})
    void thoseAfterAStepAreGone(long step, int left) throws Exception {
        EvaluationFiles.deleteAfter(run, step);
        assertEquals(List.of("00000000", "00000020", "00000100").subList(0, left), names());
    }

    @Test
    void whatAKillLeftHalfWrittenIsGoneToo() throws Exception {
        var half = Files.createDirectories(EvaluationFiles.folder(run, 200));
        Files.writeString(half.resolve(".layout.npy-12.part"), "x");
        Files.createDirectories(EvaluationFiles.folder(run, 300));
        EvaluationFiles.deleteAfter(run, 100);
        assertEquals(List.of("00000000", "00000020", "00000100"), names());
    }

    @Test
    void stepsOfManyDigitsAreNumbers() throws Exception {
        Files.createDirectories(EvaluationFiles.folder(run, 1_234_567_890L));
        EvaluationFiles.deleteAfter(run, 1_234_567_889L);
        assertEquals(3, names().size());
    }

    @Test
    void whatIsNoEvaluationStays() throws Exception {
        Files.writeString(run.resolve("evaluations/pairs.csv"), "text,image\n");
        Files.createDirectories(run.resolve("evaluations/20 copy"));
        EvaluationFiles.deleteAfter(run, -1);
        assertEquals(List.of("20 copy", "pairs.csv"), names());
    }

    @Test
    void aRunWithoutEvaluationsHasNone() throws Exception {
        EvaluationFiles.deleteAfter(run.resolve("none"), -1);
        assertEquals(3, names().size());
    }
}
