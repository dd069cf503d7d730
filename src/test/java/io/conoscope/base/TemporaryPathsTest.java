package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

class TemporaryPathsTest {

    @TempDir Path folder;

    @Test
    void whatKilledProcessesLeftIsCleared() throws Exception {
        long gone = pidThatEnded();
        var file = made(folder.resolve(name(gone)));
        var tree = Files.createDirectories(folder.resolve(name(gone).replace("a.txt", "film")));
        Files.writeString(Files.createDirectories(tree.resolve("deep")).resolve("x"), "x");

        TemporaryPaths.clearAbandoned(folder);

        assertFalse(Files.exists(file));
        assertFalse(Files.exists(tree));
    }

    @Test
    void theFirstWriteIntoAFolderClearsIt() throws Exception {
        var left = made(folder.resolve(name(pidThatEnded())));

        WholeFile.write(folder.resolve("other.txt"), "text");

        assertFalse(Files.exists(left));
        assertTrue(Files.exists(folder.resolve("other.txt")));
    }

    @Test
    void whatALivingProcessWritesStays() throws Exception {
        var ours = made(TemporaryPaths.beside(folder.resolve("a.txt")));
        var process = new ProcessBuilder(java(), "-Xshare:auto", "-XshowSettings:all", "-h");
        var running = process.redirectErrorStream(true).start();
        try {
            var theirs = made(folder.resolve(name(running.pid())));

            TemporaryPaths.clearAbandoned(folder);

            assertTrue(Files.exists(ours));
            assertEquals(running.isAlive(), Files.exists(theirs));
        } finally {
            running.destroyForcibly().waitFor();
        }
    }

    @Test
    void anotherMachinesFilesStayForADay() throws Exception {
        var young = made(folder.resolve(".a.txt.00000000-7-abcdef01.part"));
        var old = made(folder.resolve(".a.txt.00000000-8-abcdef01.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        TemporaryPaths.clearAbandoned(folder);

        assertTrue(Files.exists(young));
        assertFalse(Files.exists(old));
    }

    @Test
    void namesOfEarlierVersionsGoAfterADay() throws Exception {
        var uuid = "0f8fad5b-d9cb-469f-a165-70867728950e";
        var young = made(folder.resolve(".view.json-" + uuid + ".part"));
        var old = made(folder.resolve(".sample." + uuid + ".part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        TemporaryPaths.clearAbandoned(folder);

        assertTrue(Files.exists(young));
        assertFalse(Files.exists(old));
    }

    @Test
    void whatOthersCallPartStays() throws Exception {
        var mine = made(folder.resolve(".partial.part"));
        var download = made(folder.resolve("model.safetensors.part"));
        var long_ago = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(mine, long_ago);
        Files.setLastModifiedTime(download, long_ago);

        TemporaryPaths.clearAbandoned(folder);

        assertTrue(Files.exists(mine));
        assertTrue(Files.exists(download));
    }

    private String name(long pid) {
        var ours = TemporaryPaths.beside(folder.resolve("sub/a.txt")).getFileName().toString();
        return ours.replace("-" + ProcessHandle.current().pid() + "-", "-" + pid + "-");
    }

    private static Path made(Path file) throws IOException {
        return Files.writeString(file, "half");
    }

    private static long pidThatEnded() throws Exception {
        var process = new ProcessBuilder(java(), "-version").redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return process.pid();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
