package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
