package io.conoscope.service.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class StartedRunsTest {

    @TempDir private Path folder;

    private StartedRuns started() {
        return new StartedRuns(folder.resolve("data/runs-started.jsonl"), folder.resolve("home"));
    }

    private Path run(String name) throws IOException {
        var run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve(RunFolder.CONFIG), "");
        return run;
    }

    @Test
    void runsAreFoundWhereverTheyLieTheLastStartedFirst() throws Exception {
        var far = run("elsewhere/a b/\u00fcber");
        var near = run("home/near");
        started().add(far);
        started().add(near);
        started().add(far);
        assertEquals(List.of(far, near), started().list());
    }

    @Test
    void runsAtHomeNeedNoNote() throws Exception {
        var old = run("home/old");
        Files.createDirectories(folder.resolve("home/no run"));
        assertEquals(List.of(old), started().list());
    }

    @Test
    void whatIsGoneOrDamagedIsLeftOut() throws Exception {
        var kept = run("kept");
        started().add(folder.resolve("gone"));
        Files.writeString(
                started().file(), "{]\n\"relative\"\n7\nnull\n\n", StandardOpenOption.APPEND);
        started().add(kept);
        Files.writeString(started().file(), "\"/cut o", StandardOpenOption.APPEND);
        assertEquals(List.of(kept), started().list());
    }

    @Test
    void nothingWasStartedYet() throws Exception {
        assertEquals(List.of(), started().list());
    }
}
