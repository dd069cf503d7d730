package io.conoscope.runlog.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

class RunEvaluationsTest {

    @TempDir Path run;

    private void write(long step) throws Exception {
        EvaluationFiles.write(run, evaluation(step), null);
    }

    private static Evaluation evaluation(long step) {
        var measures = Evaluations.measures(0.8, 0.3);
        return new Evaluation(step, step / 10.0, 1, 0.07, 2, 3, measures, Map.of(), List.of());
    }

    private Path damage(long step, String words) throws IOException {
        var file = EvaluationFiles.folder(run, step).resolve("evaluation.json");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, words);
    }

    @Test
    void aFolderWithoutEvaluationsHoldsNone() throws Exception {
        assertEquals(List.of(), RunEvaluations.of(run).refresh());
    }

    @Test
    void whatComesLaterIsAddedAndTheOldIsNotReadAgain() throws Exception {
        write(200);
        var evaluations = RunEvaluations.of(run);
        var first = evaluations.refresh();
        write(100);
        var second = evaluations.refresh();
        assertEquals(
                List.of(100L, 200L),
                second.stream().map(each -> each.evaluation().step()).toList());
        assertSame(first.getFirst(), second.get(1));
    }

    @Test
    void whatARunThatGoesOnMakesAgainIsForgottenAndReadAnew() throws Exception {
        write(100);
        write(200);
        var evaluations = RunEvaluations.of(run);
        var before = evaluations.refresh();
        EvaluationFiles.deleteAfter(run, 100);
        assertEquals(1, evaluations.refresh().size());
        write(200);
        var file = EvaluationFiles.folder(run, 200).resolve("evaluation.json");
        Files.setLastModifiedTime(file, FileTime.fromMillis(12_345_000));
        var after = evaluations.refresh();
        assertSame(before.getFirst(), after.getFirst());
        assertNotSame(before.get(1), after.get(1));
    }

    @Test
    void anEvaluationStillBeingWrittenIsNotThereYet() throws Exception {
        Files.createDirectories(EvaluationFiles.folder(run, 100));
        var evaluations = RunEvaluations.of(run);
        assertEquals(0, evaluations.refresh().size());
        assertTrue(evaluations.damage().isEmpty());
    }

    @Test
    void damagedOnesAreNamedAndTheOthersRead() throws Exception {
        write(100);
        var whole = Files.readString(EvaluationFiles.folder(run, 100).resolve("evaluation.json"));
        var half = damage(200, whole.substring(0, whole.length() / 2));
        damage(300, whole.replace("\"l2\"", "\"l3\""));
        damage(400, whole.replace("\"images\": 2", "\"images\": -2"));
        damage(500, whole.replace("{},", "{\"matched\":{\"from\":1,\"to\":-1,\"counts\":[1]}},"));
        damage(600, "[]");
        damage(700, whole.replace("0.07", "\"warm\""));
        damage(800, "null");
        var evaluations = RunEvaluations.of(run);
        assertEquals(1, evaluations.refresh().size());
        var damage = evaluations.damage();
        assertEquals(7, damage.size(), damage.toString());
        assertEquals(half, damage.getFirst().file());
        assertTrue(damage.get(1).words().contains("measures.gap.l2"), damage.get(1).words());
    }

    @Test
    void aMendedFileIsReadAfterAll() throws Exception {
        var file = damage(100, "{");
        var evaluations = RunEvaluations.of(run);
        assertEquals(0, evaluations.refresh().size());
        write(100);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertEquals(1, evaluations.refresh().size());
        assertTrue(evaluations.damage().isEmpty());
    }

    /// Small copies of files that once took the evaluations of all open runs with them.
    @Test
    void nullsInsideListsAndMapsAreNamedAndTheOthersRead() throws Exception {
        write(100);
        var whole = Files.readString(EvaluationFiles.folder(run, 100).resolve("evaluation.json"));
        damage(200, hostile("null-score.json"));
        damage(300, hostile("null-skewness.json"));
        damage(400, whole.replace("{},", "{\"matched\":null},"));
        damage(500, whole.replace("{},", "{\"matched\":{\"from\":-1,\"to\":1}},"));
        damage(
                600,
                whole.replace("{},", "{\"matched\":{\"from\":-1,\"to\":1e999,\"counts\":[1]}},"));
        damage(700, whole.replace("\"retrieval\": []", "\"retrieval\": [{\"corpus\": \"a\"}]"));
        var evaluations = RunEvaluations.of(run);
        assertEquals(1, evaluations.refresh().size());
        var damage = evaluations.damage();
        assertEquals(6, damage.size(), damage.toString());
        assertTrue(damage.getFirst().words().contains("retrieval[0]"), damage.getFirst().words());
        assertTrue(damage.get(1).words().contains("retrieval[0]"), damage.get(1).words());
        assertTrue(damage.get(2).words().contains("histograms.matched"), damage.get(2).words());
        damage.forEach(one -> assertFalse(one.words().contains("java."), one.words()));
        damage.forEach(one -> assertFalse(one.words().contains("because"), one.words()));
    }

    /// As written before distances of pairs, Gini coefficients and pools were measured.
    @Test
    void anEvaluationOfAnEarlierVersionIsReadAndWhatItLacksIsNotKnown() throws Exception {
        damage(300, hostile("null-skewness.json").replace("null\n ],", "],"));
        var evaluations = RunEvaluations.of(run);
        var read = evaluations.refresh();
        assertEquals(List.of(), List.copyOf(evaluations.damage()));
        var measures = read.getFirst().evaluation().measures();
        assertEquals(1.2209684869633795, measures.gap().l2());
        assertTrue(Double.isNaN(measures.gap().pairDistance()));
        assertTrue(Double.isNaN(measures.hubness().imageToText().gini()));
        assertEquals(4, measures.hubness().imageToText().max());
        assertNull(measures.mixed().pool());
    }

    private static String hostile(String name) throws IOException {
        try (var in = RunEvaluationsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
