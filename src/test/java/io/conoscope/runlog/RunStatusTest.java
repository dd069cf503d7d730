package io.conoscope.runlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;

class RunStatusTest {

    @TempDir Path run;

    private void state(String word) throws Exception {
        var text =
                """
                {"state":"%s","step":1200,"steps":5000,"epoch":1.3,"epochs":5,
                 "updated":1732600000.1,"pid":123,"message":"a message"}
                """;
        Files.writeString(run.resolve("status.json"), text.formatted(word));
    }

    @Test
    void readsWhatTheTrainerWrote() throws Exception {
        state("running");
        var status = RunStatus.read(run, pid -> pid == 123);
        assertEquals(RunStatus.State.RUNNING, status.state());
        assertEquals(1200, status.step());
        assertEquals(5000, status.steps());
        assertEquals(1.3, status.epoch());
        assertEquals("a message", status.message());
    }

    @Test
    void aRunWhoseProcessIsGoneWasInterrupted() throws Exception {
        state("running");
        assertEquals(RunStatus.State.INTERRUPTED, RunStatus.read(run, pid -> false).state());
        state("paused");
        assertEquals(RunStatus.State.INTERRUPTED, RunStatus.read(run, pid -> false).state());
        state("finished");
        assertEquals(RunStatus.State.FINISHED, RunStatus.read(run, pid -> false).state());
    }

    @Test
    void aWordThatNobodyKnowsIsRefused() throws Exception {
        state("sleeping");
        var e = assertThrows(ConoscopeException.class, () -> RunStatus.read(run));
        assertTrue(e.getMessage().contains("sleeping"), e.getMessage());
    }

    @Test
    void aFolderWithoutAStateIsNoRunOfOurs() {
        var e = assertThrows(ConoscopeException.class, () -> RunStatus.read(run));
        assertEquals("file.missing", e.key());
    }

    @ParameterizedTest
    @EnumSource(names = "INTERRUPTED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsWrittenIsRead(RunStatus.State state) throws Exception {
        var status = new RunStatus(state, 7, 9, 0.5, 2, 1e9 + 0.25, 42, "why “not”");
        status.write(run);
        assertEquals(status, RunStatus.read(run, pid -> pid == 42));
    }

    @Test
    void thisProcessIsAliveUnlessItBeganAfterTheLastWord() throws Exception {
        long pid = ProcessHandle.current().pid();
        double now = System.currentTimeMillis() / 1000.0;
        new RunStatus(RunStatus.State.RUNNING, 1, 2, 0, 0, now, pid, "").write(run);
        assertEquals(RunStatus.State.RUNNING, RunStatus.read(run).state());
        new RunStatus(RunStatus.State.RUNNING, 1, 2, 0, 0, 1e9, pid, "").write(run);
        assertEquals(RunStatus.State.INTERRUPTED, RunStatus.read(run).state());
        // No process has the largest number there can be.
        new RunStatus(RunStatus.State.PAUSED, 1, 2, 0, 0, now, 1L << 61, "").write(run);
        assertEquals(RunStatus.State.INTERRUPTED, RunStatus.read(run).state());
    }

    @Test
    void onlyRunsThatEndedEarlyCanBeResumed() {
        var resumable = EnumSet.noneOf(RunStatus.State.class);
        var alive = EnumSet.noneOf(RunStatus.State.class);
        for (var state : RunStatus.State.values()) {
            if (state.canResume()) {
                resumable.add(state);
            }
            if (state.isAlive()) {
                alive.add(state);
            }
        }
        assertEquals(
                EnumSet.of(
                        RunStatus.State.STOPPED,
                        RunStatus.State.FAILED,
                        RunStatus.State.INTERRUPTED),
                resumable);
        assertEquals(EnumSet.of(RunStatus.State.RUNNING, RunStatus.State.PAUSED), alive);
    }
}
