package io.conoscope.runlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

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
}
