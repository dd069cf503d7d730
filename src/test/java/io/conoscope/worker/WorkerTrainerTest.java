package io.conoscope.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.AppFolders;
import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.RunStatus;
import io.conoscope.service.train.FakeTrainer;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.training.RunControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Real processes, with a trainer that needs no native code.
@Timeout(120)
class WorkerTrainerTest {

    @TempDir Path temp;

    private final RunControl control = new RunControl();
    private final List<WorkerTrainer> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(WorkerTrainer::close);
    }

    private WorkerTrainer trainer(String... more) {
        var arguments = new ArrayList<>(List.of("8", "10"));
        arguments.addAll(List.of(more));
        var folders = new AppFolders(temp, temp, temp.resolve("logs"), temp);
        var trainer =
                new WorkerTrainer(
                        WorkerCommand.of(
                                System.getProperties(),
                                FakeWorker.class.getName(),
                                arguments,
                                folders));
        opened.add(trainer);
        return trainer;
    }

    private TrainingResult train(
            WorkerTrainer trainer, int steps, Consumer<? super TrainingProgress> heard)
            throws ConoscopeException {
        var config = FakeTrainer.config(steps);
        return trainer.run(new TrainRequest(config, temp.resolve("run"), "test"), control, heard);
    }

    private RunStatus status() throws ConoscopeException {
        return RunStatus.read(temp.resolve("run"));
    }

    @Test
    void everyStepIsHeardAndTheProcessEndsWithTheRun() throws Exception {
        var trainer = trainer();
        var steps = new ArrayList<Long>();

        var result = train(trainer, 4, now -> steps.add(now.step()));

        assertEquals(new TrainingResult(4, 4, true, 0.25), result);
        assertTrue(steps.containsAll(List.of(1L, 2L, 3L, 4L)), steps.toString());
        assertEquals(-1, trainer.workerPid());
    }

    @Test
    void aRunPausesGoesOnAndStops() throws Exception {
        var phases = new ArrayList<String>();

        var result =
                train(
                        trainer(),
                        100_000,
                        now -> {
                            if (phases.isEmpty() || !phases.getLast().equals(now.phase())) {
                                phases.add(now.phase());
                            }
                            boolean isPaused = now.phase().equals(TrainingProgress.PAUSED);
                            if (now.step() >= 2 && phases.size() < 4) {
                                control.setPaused(!isPaused);
                            } else if (phases.size() >= 4) {
                                control.stop();
                            }
                        });

        assertFalse(result.finished());
        assertEquals(List.of("prepare", "train", "paused", "train"), phases.subList(0, 4));
        assertEquals(RunStatus.State.STOPPED, status().state());
    }

    @Test
    void aKilledWorkerIsReportedAndItsRunGoesOn() throws Exception {
        var trainer = trainer();

        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                train(
                                        trainer,
                                        50,
                                        now -> {
                                            if (now.step() == 3) {
                                                kill(trainer);
                                            }
                                        }));

        assertEquals("worker.died", failure.key());
        assertEquals(RunStatus.State.INTERRUPTED, status().state());
        assertTrue(train(trainer, 50, now -> {}).finished());
        assertEquals(RunStatus.State.FINISHED, status().state());
    }

    private static void kill(WorkerTrainer trainer) {
        ProcessHandle.of(trainer.workerPid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void aLossThatIsNotFiniteKeepsItsKeyAndWords() throws Exception {
        var failure =
                assertThrows(
                        ConoscopeException.class, () -> train(trainer("noise"), 50, now -> {}));

        assertEquals("train.nan", failure.key());
        assertTrue(failure.getMessage().contains("step 3"), failure.getMessage());
        assertEquals(RunStatus.State.FAILED, status().state());
    }

    @Test
    void closingTheWindowStopsTheRunWithACheckpoint() throws Exception {
        var trainer = trainer();
        var begun = new CompletableFuture<Long>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var run =
                    thread.submit(
                            () ->
                                    train(
                                            trainer,
                                            100_000,
                                            now -> {
                                                if (now.step() > 2) {
                                                    begun.complete(trainer.workerPid());
                                                }
                                            }));
            long pid = begun.get(60, TimeUnit.SECONDS);
            trainer.close();

            assertFalse(run.get(60, TimeUnit.SECONDS).finished());
            assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        }
        assertEquals(RunStatus.State.STOPPED, status().state());
        assertTrue(status().step() > 2);
    }
}
