package io.conoscope.ui.run.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.runlog.evaluation.EvaluationFiles;
import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.ui.kit.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class EvaluationsModelTest {

    @TempDir Path folder;

    private final TestRuns runs = new TestRuns();
    private final EvaluationsModel model = runs.evaluations();
    private final Messages words = new Messages();

    private Path run(String name, int evaluations) throws Exception {
        return RunFolders.write(folder.resolve(name), evaluations, 0.07, 0.5);
    }

    @Test
    void withoutRunsASentenceSaysWhatWouldBeHere() {
        assertEquals(words.get("evaluations.no-runs"), model.emptinessProperty().get());
    }

    @Test
    void aRunWithoutEvaluationsSaysSo() throws Exception {
        Files.writeString(folder.resolve("metrics.jsonl"), "{\"step\":1,\"loss\":2}\n");
        runs.show(folder);
        assertEquals(words.get("evaluations.none"), model.emptinessProperty().get());
    }

    @Test
    void whatComesWhileARunTrainsIsThereAtTheNextLook() throws Exception {
        var run = run("a", 3);
        runs.show(run);
        assertEquals(2, model.epoch().epoch());
        var before = model.evaluatedProperty().get();
        model.poll();
        assertSame(before, model.evaluatedProperty().get());
        RunFolders.write(run, 3, 4, 0.07, 0.5);
        model.poll();
        assertEquals(4, model.evaluatedProperty().get().getFirst().evaluations().size());
        assertEquals(3, model.epoch().epoch());
        assertEquals("", model.emptinessProperty().get());
    }

    @Test
    void hiddenRunsLeaveAndTheirEpochsToo() throws Exception {
        runs.show(run("a", 2));
        runs.show(run("b", 4));
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0), model.epoch().epochsProperty().get());
        var short1 = model.evaluatedProperty().get().getFirst();
        assertEquals(1, short1.indexAt(3), "the last one counts on");
        runs.runs().runs().get(1).visibleProperty().set(false);
        assertEquals(List.of(0.0, 1.0), model.epoch().epochsProperty().get());
        runs.runs().runs().getFirst().visibleProperty().set(false);
        assertEquals(words.get("evaluations.none-shown"), model.emptinessProperty().get());
    }

    @Test
    void aFifthRunIsNamedNotDrawn() throws Exception {
        for (int i = 0; i < 5; i++) {
            runs.show(run("run" + i, 2));
        }
        assertEquals(4, model.evaluatedProperty().get().size());
        assertEquals(words.get("evaluations.more", 4, 5), model.noticeProperty().get());
    }

    @Test
    void aDamagedEvaluationIsCounted() throws Exception {
        var run = run("a", 3);
        var file = EvaluationFiles.folder(run, 100).resolve("evaluation.json");
        Files.writeString(file, "{\"step\":");
        runs.show(run);
        var evaluated = model.evaluatedProperty().get().getFirst();
        assertEquals(2, evaluated.evaluations().size());
        assertTrue(evaluated.damaged().getFirst().contains(file.toString()));
        assertEquals(words.get("evaluations.damaged.one", 1), model.noticeProperty().get());
        assertTrue(model.damageProperty().get().contains(file.toString()));
    }

    @Test
    void eachEpochHasItsStepAndSeveralWhereRunsDiffer() throws Exception {
        runs.show(run("a", 2));
        long last = model.evaluatedProperty().get().getFirst().last().step();
        assertEquals(
                List.of(new StepSpan(0, 0), new StepSpan(last, last)),
                model.epoch().stepsProperty().get());
        assertEquals(new StepSpan(3, 9), new StepSpan(3, 5).and(new StepSpan(4, 9)));
    }
}
