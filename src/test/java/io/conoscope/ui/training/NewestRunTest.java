package io.conoscope.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.ui.run.evaluation.TestRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class NewestRunTest {

    @TempDir Path folder;

    private final TestRuns runs = new TestRuns();
    private final NewestRun newest = new NewestRun(runs.runs());

    private String awaited() {
        return runs.runs().awaitedProperty().get();
    }

    @Test
    void aRunIsAwaitedUntilItHasSomethingToShow() throws Exception {
        var first = RunFolders.write(folder.resolve("first"), 2, 0.07, 0.5);
        newest.open(first);
        assertEquals("", awaited());
        var warm = folder.resolve("warm");
        newest.await(List.of(first, warm));
        assertEquals("warm", awaited());
        newest.open(RunFolders.write(warm, 2, 0.1, 0.2));
        assertEquals("", awaited());
        var chosen = Objects.requireNonNull(runs.runs().chosenProperty().get());
        assertEquals(warm, chosen.path());
    }

    @Test
    void aRunThatEndsBeforeItShowsIsAwaitedNoLonger() {
        newest.await(List.of(folder.resolve("warm")));
        newest.await(List.of());
        assertEquals("", awaited());
    }
}
