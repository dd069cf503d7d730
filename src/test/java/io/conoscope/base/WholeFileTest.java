package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.conoscope.base.input.NamedPipe;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class WholeFileTest {

    @TempDir Path folder;

    @Test
    void replacesTheOldFileWithTheNew() throws Exception {
        var target = folder.resolve("a.txt");
        WholeFile.write(target, "old");
        WholeFile.write(target, "new");
        assertEquals("new", Files.readString(target));
    }

    @Test
    void leavesTheOldFileAndNothingElseWhenTheWriterFails() throws Exception {
        var target = folder.resolve("a.txt");
        WholeFile.write(target, "old");
        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                WholeFile.write(
                                        target,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("No space left on device");
                                        }));
        assertEquals("file.write", failure.key());
        assertEquals("old", Files.readString(target));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void namesTheFileThatCannotBeWritten() throws Exception {
        var blocked = Files.writeString(folder.resolve("file"), "not a folder").resolve("a.txt");
        var failure =
                assertThrows(ConoscopeException.class, () -> WholeFile.write(blocked, "text"));
        assertEquals(true, String.valueOf(failure.getMessage()).contains(blocked.toString()));
    }

    @Test
    void whatALinkLeadsToIsReplacedAndTheLinkStays() throws Exception {
        var target = Files.writeString(folder.resolve("a.txt"), "old");
        var link = link(folder.resolve("link"), Path.of("a.txt"));
        WholeFile.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(target));
    }

    @Test
    void aPipeIsWrittenToAndStays() throws Exception {
        var pipe = NamedPipe.make(folder.resolve("pipe"));
        var read = CompletableFuture.supplyAsync(() -> text(pipe));
        WholeFile.write(pipe, "all of it");
        assertEquals("all of it", read.get(10, TimeUnit.SECONDS));
        assertFalse(Files.isRegularFile(pipe));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private static Path link(Path link, Path target) {
        try {
            return Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            return abort("no symbolic links here: " + e);
        }
    }

    private static String text(Path pipe) {
        try {
            return Files.readString(pipe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
