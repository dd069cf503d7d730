package io.conoscope.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.Progress;
import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.training.TrainingProgress;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.run.evaluation.TestRuns;
import io.conoscope.ui.session.status.JobQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class NewestRunTest {

    @TempDir Path folder;

    private final TestRuns runs = new TestRuns();
    private final NewestRun newest = new NewestRun(runs.runs(), new Messages());

    private String awaited() {
        return runs.runs().awaitedProperty().get();
    }

    @Test
    void aRunIsAwaitedUntilItHasSomethingToShow() throws Exception {
        var first = RunFolders.write(folder.resolve("first"), 2, 0.07, 0.5);
        newest.open(first);
        assertEquals("", awaited());
        var warm = folder.resolve("warm");
        newest.await(List.of(active(first), active(warm)));
        assertEquals("warm", awaited());
        newest.open(RunFolders.write(warm, 2, 0.1, 0.2));
        assertEquals("", awaited());
        var chosen = Objects.requireNonNull(runs.runs().chosenProperty().get());
        assertEquals(warm, chosen.path());
    }

    @Test
    void aRunThatEndsBeforeItShowsIsAwaitedNoLonger() {
        newest.await(List.of(active(folder.resolve("warm"))));
        newest.await(List.of());
        assertEquals("", awaited());
    }

    private static ActiveRun active(Path folder) {
        return new ActiveRun(folder, new JobQueue().job("a run"), () -> {});
    }

    @Test
    void aStartingRunIsInTheListAtOnceWithWhatItIsDoing() {
        var stopped = new boolean[1];
        var jobs = new JobQueue();
        var run = new ActiveRun(folder.resolve("warm"), jobs.job("a run"), () -> stopped[0] = true);
        newest.await(List.of(run));
        var starting = runs.runs().starting().getFirst();
        assertEquals("warm", starting.name());
        assertEquals("Waiting for its turn", starting.doingProperty().get());
        var lane = new Background(Runnable::run, Runnable::run);
        jobs.<Integer>submit(
                lane,
                run.job(),
                (token, progress) -> {
                    run.heard(TrainingProgress.preparing());
                    assertEquals("Opening the model and its data", starting.doingProperty().get());
                    var part = new Progress("train.pictures", 1200, 8000, 400, 17);
                    run.heard(TrainingProgress.preparing(part, 2, 3));
                    return 0;
                },
                Outcome.of(result -> {}, failure -> {}, () -> {}));
        assertEquals(
                "Preparing images, set 2 of 3 · 1,200 of 8,000 · 400/s · 17 s left",
                starting.doingProperty().get());
        assertEquals(0.15, starting.shareProperty().get(), 1e-12);
        assertSame(starting, runs.runs().starting().getFirst());
        starting.stop();
        assertTrue(stopped[0]);
        newest.await(List.of());
        assertTrue(runs.runs().starting().isEmpty());
    }
}
