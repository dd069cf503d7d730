package io.conoscope.service.train;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.FolderLock;
import io.conoscope.runlog.RunStatus;
import io.conoscope.training.RunControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

class TrainJobTest {

    @TempDir private Path folder;

    private final RunControl control = new RunControl();

    private Path run() {
        return folder.resolve("run");
    }

    private TrainRequest request(int steps) throws ConoscopeException {
        return new TrainRequest(FakeTrainer.config(steps), run(), "a test");
    }

    private TrainingResult train(int steps, Consumer<? super TrainingProgress> heard)
            throws ConoscopeException {
        return FakeTrainer.job(new FakeTrainer(1, 0), folder).run(request(steps), control, heard);
    }

    private RunStatus status() throws ConoscopeException {
        return RunStatus.read(run());
    }

    @Test
    void aRunLeavesItsConfigurationItsOriginAndItsStatus() throws Exception {
        assertTrue(train(5, now -> {}).finished());
        assertEquals(RunStatus.State.FINISHED, status().state());
        assertEquals(5, status().step());
        var config = Files.readString(run().resolve("config.yaml"));
        assertTrue(config.contains("weightDecay: 0.1"), "defaults are written out: " + config);
        var origin =
                JsonParser.parseString(Files.readString(run().resolve("provenance.json")))
                        .getAsJsonObject();
        assertEquals("a test", origin.get("command").getAsString());
        assertEquals(8, origin.getAsJsonObject("corpus").get("images").getAsInt());
        assertTrue(origin.get("engine").getAsString().matches("PyTorch \\d.*, DJL \\d.*"));
        assertFalse(Files.exists(run().resolve(FolderLock.NAME)));
    }

    @Test
    void aStoppedRunGoesOnWhereItStopped() throws Exception {
        train(6, now -> stopAt(now, 2));
        assertEquals(RunStatus.State.STOPPED, status().state());
        assertEquals(2, status().step());
        var again = new RunControl();
        var steps = new ArrayList<Long>();
        FakeTrainer.job(new FakeTrainer(1, 0), folder)
                .run(request(6), again, now -> steps.add(now.step()));
        assertTrue(steps.contains(3L) && !steps.contains(1L), steps.toString());
        assertEquals(RunStatus.State.FINISHED, status().state());
    }

    @Test
    void aRunThatCannotBeResumedStandsWhereItStood() throws Exception {
        train(6, now -> stopAt(now, 2));
        var seen = new ArrayList<Long>();
        var broken =
                FakeTrainer.job(
                        (config, place, asked, heard) -> {
                            seen.add(status().step());
                            throw new ConoscopeException("train.small", null, 1, 4);
                        },
                        folder);

        assertThrows(
                ConoscopeException.class,
                () -> broken.run(request(6), new RunControl(), now -> {}));

        assertEquals(List.of(2L), seen);
        assertEquals(RunStatus.State.FAILED, status().state());
        assertEquals(2, status().step());
        assertEquals(6, status().steps());
    }

    private void stopAt(TrainingProgress now, long step) {
        if (now.step() == step) {
            control.stop();
        }
    }

    @Test
    void anotherConfigurationIsRefusedByTheKeysThatDiffer() throws Exception {
        train(5, now -> {});
        var e = assertThrows(ConoscopeException.class, () -> train(7, now -> {}));
        assertEquals("train.otherConfig", e.key());
        assertTrue(e.getMessage().contains("steps (5 → 7)"), e.getMessage());
        assertFalse(e.getMessage().contains("batch"), e.getMessage());
    }

    @Test
    void aRunThatWasRefusedBeforeItsFirstStepMayBeginWithAnotherConfiguration() throws Exception {
        var refused =
                FakeTrainer.job(
                        (config, place, asked, heard) -> {
                            throw new ConoscopeException("train.small", null, 1, 4);
                        },
                        folder);
        assertThrows(ConoscopeException.class, () -> refused.run(request(5), control, now -> {}));
        assertTrue(train(7, now -> {}).finished());
        assertTrue(Files.readString(run().resolve("config.yaml")).contains("steps: 7"));
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefusedAndLeftAlone() throws Exception {
        Files.createDirectories(run());
        Files.writeString(run().resolve("thesis.tex"), "mine");
        var e = assertThrows(ConoscopeException.class, () -> train(5, now -> {}));
        assertEquals("train.occupied", e.key());
        try (var files = Files.list(run())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFailureIsInTheStatus() throws Exception {
        var job = FakeTrainer.job(new FakeTrainer(1, 3), folder);
        assertThrows(ConoscopeException.class, () -> job.run(request(5), control, now -> {}));
        assertEquals(RunStatus.State.FAILED, status().state());
        assertTrue(status().message().contains("step 3"), status().message());
        assertEquals(3, status().step());
    }

    @Test
    void pausingIsInTheStatusAtOnce() throws Exception {
        var seen = new ArrayList<RunStatus.State>();
        train(
                3,
                now -> {
                    seen.add(assertDoesNotThrow(this::status).state());
                    boolean isPaused = now.phase().equals(TrainingProgress.PAUSED);
                    control.setPaused(now.step() == 1 && !isPaused);
                });
        assertTrue(seen.contains(RunStatus.State.PAUSED), seen.toString());
        assertEquals(RunStatus.State.FINISHED, status().state());
    }

    @Test
    void aRunWhoseProcessIsGoneIsInterrupted() throws Exception {
        Files.createDirectories(run());
        new RunStatus(RunStatus.State.RUNNING, 3, 5, 1, 2, 1e9, 1L << 40, "").write(run());
        assertEquals(RunStatus.State.INTERRUPTED, status().state());
        assertTrue(status().state().canResume());
    }

    @Test
    void aProcessThatBeganLaterIsAnother() throws Exception {
        Files.createDirectories(run());
        long pid = ProcessHandle.current().pid();
        new RunStatus(RunStatus.State.RUNNING, 3, 5, 1, 2, 1e9, pid, "").write(run());
        assertEquals(RunStatus.State.INTERRUPTED, status().state());
        double now = System.currentTimeMillis() / 1e3;
        new RunStatus(RunStatus.State.RUNNING, 3, 5, 1, 2, now, pid, "").write(run());
        assertEquals(RunStatus.State.RUNNING, status().state());
    }

    @Test
    void aSecondJobInTheSameFolderIsRefused() throws Exception {
        var job = FakeTrainer.job(new FakeTrainer(1, 0), folder);
        train(
                3,
                now -> {
                    var e =
                            assertThrows(
                                    ConoscopeException.class,
                                    () -> job.run(request(3), control, other -> {}));
                    assertEquals("store.locked.here", e.key());
                });
    }

    @Test
    void cancellingBeforeTheFirstStepEndsTheJob() throws Exception {
        var cancelled = new RunControl(FakeTrainer.cancelled());
        var job = FakeTrainer.job(new FakeTrainer(1, 0), folder);
        assertThrows(CancellationException.class, () -> job.run(request(3), cancelled, now -> {}));
        assertEquals(RunStatus.State.STOPPED, status().state());
    }

    @Test
    void aStopDuringAnEvaluationLetsItComeToItsEnd() throws Exception {
        var job =
                FakeTrainer.job(
                        (config, place, asked, heard) -> {
                            heard.accept(
                                    new TrainingProgress(
                                            TrainingProgress.EVALUATE, 2, 3, 1, 1, 1, 1, 1, 1));
                            control.token().cancel();
                            asked.token().throwIfCancelled();
                            assertTrue(asked.stopRequested());
                            return new TrainingResult(2, 3, false, 1);
                        },
                        folder);
        assertFalse(job.run(request(3), control, now -> {}).finished());
        assertEquals(RunStatus.State.STOPPED, status().state());
    }

    @Test
    void scenesAreWrittenOnceForAllRuns() throws Exception {
        var corpora = new TrainingCorpora(io.conoscope.dataset.Datasets::open, folder);
        var scenes =
                new io.conoscope.training.config.DatasetConfig(
                        new io.conoscope.training.config.CorpusSource.Scenes(16, 1),
                        "train",
                        4,
                        0,
                        0);
        var token = new io.conoscope.base.CancellationToken();
        var written = new ArrayList<Long>();
        var corpus = corpora.open(scenes, token, now -> written.add(now.done()));
        assertEquals(4, corpus.images().size());
        int reports = written.size();
        assertTrue(reports > 0);
        corpora.open(scenes, token, now -> written.add(now.done()));
        assertEquals(reports, written.size());
    }
}
